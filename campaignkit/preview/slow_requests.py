"""Reading from somebody who may never finish asking: a request has one time limit, however its bytes trickle in."""

from __future__ import annotations

import io
import socket
import time
from typing import Any


class PatientReader(io.RawIOBase):
    """What comes from a connection until a moment after which nobody waits any more.

    A timeout of the socket alone begins anew with every byte, so that one byte every nine seconds would hold a thread
    for ever.
    """

    def __init__(self, connection: socket.socket, seconds: float) -> None:
        """Read from a connection; each request may take that many seconds."""
        self._connection = connection
        self._seconds = seconds
        self._until = 0.0
        self.begin()

    def begin(self) -> None:
        """Wait for another request from now on."""
        self._until = time.monotonic() + self._seconds

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with what comes next.

        Raises:
            TimeoutError: the request has taken its time.
        """
        seconds = self._until - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        self._connection.settimeout(seconds)
        try:
            return self._connection.recv_into(buffer)
        finally:
            self._connection.settimeout(self._seconds)
