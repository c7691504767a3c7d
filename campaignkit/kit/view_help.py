"""Help services as templates see them: how each is called and written to, in a language and a medium."""

from __future__ import annotations

from collections.abc import Callable

from campaignkit.kit.contract.material_keys import ServiceView, TextView
from campaignkit.kit.fixed_words import words
from campaignkit.kit.held_together import own_names_held
from campaignkit.kit.view_links_and_days import given, web_link
from campaignkit.knowledge.phone_numbers import call_link, text_link
from campaignkit.knowledge.printed_numbers import Medium, digits_for_letters, printed_number
from campaignkit.knowledge.right_to_left import in_order, set_apart
from campaignkit.plan.model.messages_and_help import HelpService, TextTo


def service_view(service: HelpService, language: str, medium: Medium, words: Callable[[str], str]) -> ServiceView:
    """Return a help service; `words` makes a line of the plan ready to be printed."""
    phone, country = service.phone, service.country
    return {
        "id": service.id,
        "name": own_names_held(words(service.name)) if medium == "page" else words(service.name),
        "kind": service.kind,
        "phone": printed_number(phone, country, language, medium) if phone else None,
        "tel": call_link(phone, country) if phone else None,
        "digits": digits_for_letters(phone, country, language, medium) if phone else None,
        "text": _text(service.text, country, language, medium) if service.text else None,
        "hours": None if service.hours is None else in_order(words(service.hours), language, hours=True),
        "cost": given(service.cost, words),
        "for_whom": given(service.for_whom, words),
        "website": web_link(service.website),
    }


def _text(text: TextTo, country: str, language: str, medium: Medium) -> TextView:
    """Return how a help service is written to: with the word it waits for, if it waits for one."""
    number = printed_number(text.number, country, language, medium)
    texts = words(language)
    sentence = texts["text_to" if text.word is None else "text_word_to"]
    word = None if text.word is None else set_apart(text.word, language)
    return {
        "number": number,
        "word": text.word,
        "link": text_link(text.number, country, text.word),
        "said": sentence.replace("{number}", number).replace("{word}", word or ""),
    }
