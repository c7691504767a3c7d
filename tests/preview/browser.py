"""A real browser for the tests: Chromium, spoken to through a pipe, so that no other package is needed."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import threading
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

LEAVING = 1_000_000
"""The number of the answer to “Leave this page?”, which nobody waits for."""


class Browser:
    """One page of a headless Chromium."""

    def __init__(self, profile: Path, width: int = 1200, height: int = 900) -> None:
        """Start it with an empty profile."""
        assert CHROMIUM is not None
        asks, self._asks = os.pipe()
        self._tells, tells = os.pipe()
        os.set_inheritable(asks, True)
        os.set_inheritable(tells, True)

        def at_three_and_four() -> None:
            # where Chromium looks for its pipe; first out of the way, for one may be the number of the other
            one, other = os.dup(asks), os.dup(tells)
            os.dup2(one, 3)
            os.dup2(other, 4)

        self._process = subprocess.Popen(
            [
                CHROMIUM,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                f"--user-data-dir={profile}",
                "--remote-debugging-pipe",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=at_three_and_four,  # nothing but numbers of files is touched
            close_fds=False,
        )
        os.close(asks)
        os.close(tells)
        self._number = 0
        self._rest = b""
        self._watch = threading.Timer(240, self._process.kill)  # a page that never answers ends the test
        self._watch.daemon = True
        self._watch.start()
        self._session: str | None = None
        self.errors: list[str] = []
        target = self._send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._send("Page.enable")
        self._send("Runtime.enable")
        self._send("Log.enable")
        self.resize(width, height)

    def close(self) -> None:
        """End it."""
        self._watch.cancel()
        self._process.terminate()
        self._process.wait()
        os.close(self._asks)
        os.close(self._tells)

    def resize(self, width: int, height: int = 900) -> None:
        """Make the window so wide and so high."""
        self._send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )

    def open(self, address: str) -> None:
        """Go to an address and wait for its page."""
        self._send("Page.navigate", url=address)
        self.until("document.readyState === 'complete' && location.href !== 'about:blank'")

    def run(self, script: str) -> Any:
        """Return what a script says; of a promise, what it becomes."""
        found = self._send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def until(self, script: str) -> None:
        """Wait until a script says something true, however often the page changes meanwhile."""
        for _ in range(600):
            found = self._send("Runtime.evaluate", expression=f"Boolean({script})", returnByValue=True)
            if found["result"].get("value") is True:
                return
            threading.Event().wait(0.05)
        said = self.run("document.getElementById('status')?.textContent")
        raise AssertionError(f"never true: {script}; the page says “{said}”")

    def click(self, selector: str) -> None:
        """Click as a mouse does, in the middle of what a selector finds."""
        x, y = self.run(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            "e.scrollIntoView({block: 'center', behavior: 'instant'}); const r = e.getBoundingClientRect();"
            "return [r.x + r.width / 2, r.y + r.height / 2] })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.mouse(kind, x, y)

    def mouse(self, kind: str, x: float, y: float) -> None:
        """Press the button of the mouse at a place, or let it go."""
        self._send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def press(self, key: str, code: int, modifiers: int = 0, text: str = "") -> None:
        """Press a key; modifiers: 1 alt, 2 control, 8 shift."""
        common = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers}
        self._send("Input.dispatchKeyEvent", type="keyDown", **common, **({"text": text} if text else {}))
        self._send("Input.dispatchKeyEvent", type="keyUp", **common)

    def write(self, text: str) -> None:
        """Replace what stands in the field that has the focus."""
        self.run("document.activeElement.select()")
        self._send("Input.insertText", text=text)

    def picture(self, file: Path, *, whole: bool = True) -> None:
        """Save what is seen."""
        found = self._send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        file.write_bytes(base64.b64decode(found["data"]))

    def _send(self, method: str, **params: Any) -> Any:
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._session is not None:
            message["sessionId"] = self._session
        os.write(self._asks, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]
            if answer.get("method") == "Runtime.exceptionThrown":
                self.errors.append(str(answer["params"]["exceptionDetails"]))
            if answer.get("method") == "Log.entryAdded" and answer["params"]["entry"]["level"] == "error":
                self.errors.append(str(answer["params"]["entry"]))
            if answer.get("method") == "Page.javascriptDialogOpening":
                dialog = {"id": LEAVING, "method": "Page.handleJavaScriptDialog", "params": {"accept": True}}
                os.write(self._asks, json.dumps({**dialog, "sessionId": self._session}).encode() + b"\0")

    def _next(self) -> Any:
        while b"\0" not in self._rest:
            piece = os.read(self._tells, 1 << 20)
            if not piece:
                raise AssertionError("the browser has ended")
            self._rest += piece
        line, _, self._rest = self._rest.partition(b"\0")
        return json.loads(line)
