"""`docs/recall.md`: the first looks, by round, language and kind, as they were recorded."""

from __future__ import annotations

from typing import Any

import yaml

from campaignkit.knowledge.kinds_read import FIRST_LOOKS
from tests.recall.score import Score, interval
from tests.recall.texts import MARKED

HEAD = """# How much the word rules find

These figures are first looks: sentences and texts by people who had a description of the kinds and had not seen the
words, scored once, before anything was changed for them. After that they join the tests, where they prove nothing any
more. `make recall` prints today's figures for all rounds and writes this page from
`campaignkit/knowledge/first-looks.yaml`.

A fault counts as found when a finding of CK2xx or CK4xx, of any severity, touches its words. A false alarm is an
error or a warning in good text. The range after a rate is Wilson's interval of 95 %.

From round 3 on notes of CK270 count among what is found. The sentences it was taught with and those of round 3 are by
different writers who write much alike: expect less on texts of your own. Of a single sentence CK270 is a note; of a
whole text that reads faulty it warns. Among good sentences a single fault is seen half as often.

Round 10 was scored once, after findings had been judged by the sentence they stand in (`texts/likely_faults.py`).
Beside its sentences and marked texts, which the table below counts, it has a good text of 1,200 to 1,600 words in
each language: there false alarms are too many, seven of nine of the kinds quiet and promise. Lines in capitals were
warned of as well, which all of those texts have as headings; as a heading such a line is a note since, and was not
counted again.
After that look one thing was changed: where a sentence is hardly more than the words found, they stay as sure as they
are (“Nobody can help you”). Rounds 7 to 10, seen a second time, then have 12 false alarms in 49,514 good words.

| language | found of dangerous advice | false alarms in sentences | in a running text | headings in capitals |
|---|---|---|---|---|
| ar | 62 of 76 = 82 % | 1 in 2447 | 1 in 1258 | 0 |
| en | 70 of 75 = 93 % | 0 in 3468 | 0 in 1593 | 4 |
| pl | 69 of 77 = 90 % | 0 in 2731 | 3 in 1370 | 8 |
| ro | 75 of 77 = 97 % | 0 in 2815 | 1 in 1396 | 6 |
| ru | 70 of 76 = 92 % | 0 in 2604 | 1 in 1241 | 6 |
| tr | 70 of 76 = 92 % | 0 in 2257 | 3 in 1241 | 4 |

Together that is 1 in 16322 words of sentences and marked texts, 9 in 8099 words of running texts.

Since then words found among sentences that read well have to be more likely right to be a warning, “between us,
unless you are in danger” is no promise, and a text that hardly names a child is not weighed. All this was set with
examples and whole texts of rounds 0 to 2, left out while learning, and with sentences of our own. Of the texts of
round 10 only counts were seen, and one limit of whole texts was loosened after a letter of it had come out clean. Its
running texts have 3 false alarms now, all of them Turkish. Public texts in the eleven languages (159,794 words: apps
of UNICEF and of Chayn for young people and for women, rules of platforms, privacy guides, codes of conduct) had 30
and have 14: ar 1, en 6, es 3, fr 2, ru 2. They are milder than a campaign, and were read to find what goes wrong. The
price: a fault that stands alone in a long good text is a note half the time.

Round 11 was scored once after that, with nothing changed for it: in each of eight languages about 2,000 words of good
running texts (how a helpline works, school policies, letters, press releases, laws, interviews), and five whole texts
of mostly good sentences with 17 faulty ones. The table below counts the whole texts; the running texts are these:

| language | false alarms of CK2xx and CK4xx | words | found in whole texts | whole texts with notes only |
|---|---|---|---|---|
| de | 0 | 1992 | 13 of 17 | 2 of 5 |
| en | 1 | 2002 | 16 of 17 | 0 of 5 |
| es | 0 | 1991 | 11 of 17 | 2 of 5 |
| fr | 1 | 1995 | 15 of 17 | 0 of 5 |
| pl | 3 | 1879 | 9 of 17 | 2 of 5 |
| pt | 0 | 1981 | 13 of 17 | 0 of 5 |
| ro | 0 | 1947 | 15 of 17 | 0 of 5 |
| uk | 0 | 1901 | 16 of 17 | 1 of 5 |

Together that is 5 false alarms in 15,688 words (0.6 in 2,000; the goal is 1), but 108 of 136 faults found, Polish and
Spanish far less than single sentences of earlier rounds, and **seven of forty faulty texts without an error or a
warning**: where most sentences are good, two to four faulty ones are told as notes. Read the notes. The words as
they were before the last change, on the same texts: 9 false alarms, 109 found, seven texts as well.

After that first look, evidence adds up: two or three doubtful sentences close together are a warning
(`texts/doubts_together.py`), good sentences around a fault speak for it more slowly, and 1,300 sentences and 72 whole
texts of our own were learned from, most in Polish, Spanish, German, Portuguese, Russian, Turkish and Arabic. All
limits were set with whole texts of rounds 0 to 2 and our own, left out while learning. Seen a second time, round 11
has 115 of 136 faults found (es 15, pl 10 of 17) and **three of forty texts with notes only**. The price: the running
texts of rounds 10 and 11 have 12 false alarms in 23,787 words (1.0 in 2,000), where they had 8.

In rounds 7 to 10, seen again, what says it is sure was right 106 times in 108, and with public texts 106 of 110. Two
rules claimed more than they earned, figures without source (5 of 6) and crowds of exclamation marks: they say
`medium` since. Without them it is about 99 of 101 (98 %, 93 to 99.5 %): that “high” is right 97 times in 100 is
likely, not proven. All errors and warnings of these rounds are right 781 times in 792.

Round 12 is by another author and was scored once after all that: in eight languages six whole texts of mostly good
sentences with 27 faulty places, and some 1,800 words of good running texts.

| language | false alarms of CK2xx and CK4xx | words | found in whole texts | whole texts with notes only |
|---|---|---|---|---|
| ar | 1 | 1794 | 23 of 27 | 0 of 6 |
| de | 0 | 1788 | 23 of 27 | 0 of 6 |
| en | 0 | 2030 | 25 of 27 | 0 of 6 |
| es | 0 | 1879 | 23 of 27 | 1 of 6 |
| pl | 0 | 1740 | 24 of 27 | 1 of 6 |
| ro | 0 | 1848 | 27 of 27 | 0 of 6 |
| ru | 4 | 1769 | 25 of 27 | 0 of 6 |
| tr | 1 | 1766 | 24 of 27 | 0 of 6 |

Together 194 of 216 faults (90 %; of dangerous advice 88 of 96, 92 %), **two of 48 faulty texts without an error or a
warning**, 6 false alarms in 14,614 words (0.8 in 2,000). Four of those are Russian, three of them of one heading in
capitals; two say that a text names no help, which is so. The words as they were before, on the same texts: 180 found,
six texts with notes only, 5 false alarms. Arabic and Turkish share the plot of one text.

After that look notes add up by what each sign proved in texts left out while learning: how a sentence reads, what was
found in it, whether it asks or quotes. One clear fault is enough in a short text; in a long good one a phrase that
stands alone is a note. 700 sentences and 77 whole texts of our own were learned from, in eleven languages. Of the
rounds only counts were seen. Seen again, the running texts of rounds 10 to 12 have **8 false alarms in 38,401 words
(0.4 in 2,000)**, where they had 19; sentences and short good texts of rounds 9 and 10 have 10 in 33,410 (0.6), where
they had 6; **four of 88 faulty texts** of rounds 11 and 12 pass with notes only, where five did.

Round 13 is by another author again, who knew the kinds only, and was scored once after all that: in ten languages
five whole texts of mostly good sentences, together 180 faulty places of which 120 are dangerous advice, and some
1,600 words of good running texts of twelve genres.

| language | false alarms of CK2xx and CK4xx | words | found in whole texts | whole texts with notes only |
|---|---|---|---|---|
| ar | 0 | 1630 | 17 of 19 | 0 of 5 |
| de | 0 | 1576 | 16 of 17 | 0 of 5 |
| en | 0 | 1815 | 14 of 18 | 0 of 5 |
| es | 0 | 1635 | 16 of 18 | 0 of 5 |
| fr | 0 | 1636 | 15 of 17 | 0 of 5 |
| pl | 0 | 1587 | 17 of 18 | 0 of 5 |
| pt | 0 | 1616 | 16 of 18 | 1 of 5 |
| ro | 0 | 1629 | 14 of 18 | 0 of 5 |
| tr | 0 | 1576 | 16 of 18 | 0 of 5 |
| uk | 0 | 1618 | 16 of 19 | 0 of 5 |

Together **157 of 180 faults (87 %; of dangerous advice 105 of 120, 88 %)** and **no false alarm in 16,318 words**
(with 95 % certainty fewer than 0.5 in 2,000). One of fifty faulty texts passes with notes only where CK414 is not
counted, which warns of it that no help is named. Weakest: surveillance 1 of 3, keeping quiet 15 of 20.

Round 14 shows that round 13 was kind. It is by another author, who wrote what an office would: a suspect is asked to
a talk, parents are left out for the time being, half of the money is paid to win time. It has eleven languages, five
whole texts in each with together 201 faulty places, 134 of them dangerous advice, which counts obeying a blackmailer
for the first time; and some 1,600 words of good texts that quote myths, let people speak on a stage, and ask for
photographs of a poster. Scored once, at 2b7b5fdf: **125 of 201 (62 %; of dangerous advice 81 of 134, 60 %), 18 of 55
faulty texts without an error or a warning, 26 false alarms in 17,771 words (2.9 in 2,000)**, 17 of them CK270, which
says how likely a sentence is wrong without knowing what it says. The words as they were at be98ace5 found 125 as
well, with 20 texts and 25 alarms. After that, soft and official words for confronting, obeying, keeping quiet,
handing in pictures, promising and blaming were added by people who had read no more than such a summary of it:
round 14, seen by them as little as before, then has 137 of 201, 12 texts with notes only, 27 alarms.

Round 15 is by one more author, smaller (three texts a language, 113 faults, 76 of them dangerous advice), and was
scored once after those words, at ce6575e3: **95 of 113 (84 %; of dangerous advice 63 of 76, 83 %), three of 33 faulty
texts without an error or a warning, 21 false alarms in 7,351 words (5.7 in 2,000)**. Twenty of those are CK270, half
of them about one kind of sentence that each language has: “Send us a picture of our poster.” Leaving such sentences
out cost more faults of rounds 9 to 13 than it took alarms away, and was not kept.

After that look CK270 does not weigh a sentence that does no harm by what it is about (`texts/frames/harmless.py`):
a picture of a poster, a fault that is forbidden, a confidence with its limit, what the next sentence or speaker
rejects. Frames of one meaning that two authors had written got one name, and good sentences of rounds 3, 9, 14 and
15 that were read wrongly were repaired by kind. Of 440 good sentences of our own 110 were set aside, of which only
counts by rule were seen: 10 of them were warned of and 4 are, with 80 notes and now 47; in 22 texts mixed from them
25 warnings are 10. Seen again with the frames that others wrote meanwhile, round 14 has 156 of 201 faults and 18
false alarms, round 15 has 100 of 113 and 10, rounds 7, 9 and 10 have 16 as before. What says it is sure is right 70
times in 71 in rounds 7 and 9 to 15, and the one stands in a faulty text. Public advice to parents in English,
French, German, Polish, Russian, Spanish and Turkish (3,074 words) was read, and is not kept here: six errors and
warnings about words, all wrong; repaired by kind, it has none. Rounds 14 and 15 are still above one alarm in 2,000
words (2.0 and 2.7).

Round 16 is by one more author and of the size of round 15, and was scored once after all of that, at b09eff5f: **84
of 113 (74 %; of dangerous advice 60 of 80, 75 %), six of 33 faulty texts without an error or a warning, 18 false
alarms in 7,643 words (4.7 in 2,000)**. Between it and round 15, a hundred frames more had come; sentences on fresh
ideas by who wrote those frames were found no more often with them than without. Words alone find what they were
written for.

Round 17, two texts a language, is by one more author and was scored once at fe68a37c, with nothing changed for it
after round 16: **60 of 77 (78 %; of dangerous advice 41 of 55, 75 %), five of 22 faulty texts without an error or a
warning, 9 false alarms in 3,822 words (4.7 in 2,000)**. CK270 was taught some 1,500 sentences more between the two,
good and bad in the words of offices; held-out sentences were found no more often, so it is as it was.

After that it was measured what takes a fault away that is found alone. Of 151 faults of rounds 9 to 15 that were
missed in their texts, 45 are found without them, 33 of these dangerous: good neighbours take 33 (nineteen of them
twice and a half as much as they would of any other kind), denial, quotation and rejection seven, a text that speaks
of something else four. So neighbours speak for dangerous advice no more than for any other since. What gained more
is that the slots of frames, which say the same in every language, are weighed beside the words (docs/frames.md,
“Fields of meaning”). How much neighbours say was chosen with rounds 3 to 13, the limits of warnings with rounds 3
to 15; of rounds 16 and 17 only counts were seen, twice:

| rounds | found | of dangerous advice | faulty texts with notes only | false alarms |
|---|---|---|---|---|
| 9 to 13 | 664 to 677 of 758 | 311 to 324 of 345 | 5 to 1 of 174 | 6 to 2 in 4,819 words |
| 14 and 15 | 257 to 272 of 314 | 175 to 190 of 210 | 10 to 4 of 88 | 28 to 21 in 25,122 words |
| 16 and 17 | 144 to 160 of 190 (84 %) | 101 to 115 of 135 (85 %) | 11 to 6 of 55 | 27 to 19 in 11,465 words |

These are second looks. The price: good practice has six notes in 2,000 words where it had four.

Finnish, Swahili, Czech, Danish, Norwegian, Slovak, Estonian, Slovene and Lithuanian are read for the most dangerous
kinds since then. Of twelve faulty sentences in each, written by the author of the words and not tuned to, 8, 9, 11,
8, 8, 11, 12, 12 and 12 were found, all as warnings; of twelve good ones none was warned of. That says little of
what strangers write.

Round 18, three texts a language by a further author who knew none of this, was scored once at d67a0ba7, with nothing
changed for it: **98 of 110 (89 %; of dangerous advice 69 of 77, 90 %), five of 33 faulty texts without an error or a
warning, 5 false alarms in 3,739 words (2.7 in 2,000)**. Round 19, by one more, who wrote long sentences of offices
and good texts near the faults, was scored once at 43a8181f, with nothing changed for it after round 18: **92 of 110
(84 %; of dangerous advice 58 of 67, 87 %), four of 33 faulty texts without an error or a warning, 3 false alarms in
5,671 words (1.1 in 2,000)**. Its good texts are alike in their ideas from language to language.

Rounds 20 and 21, by two further authors at the same time, were scored once at 672e96b7, with nothing changed for
them. One wrote as people at work talk to each other and to families: **91 of 110 (83 %; of dangerous advice 64 of
77, 83 %), two of 33 faulty texts without an error or a warning, 19 false alarms in 7,607 words (5.0 in 2,000)**. The
other wrote as institutions speak in public, with the fault in praise, reported practice, questions and list items:
**74 of 110 (67 %; of dangerous advice 56 of 77, 73 %; German and Russian 40 %), nine of 33 faulty texts without an
error or a warning, 26 false alarms in 7,631 words (6.8 in 2,000)**. Their good texts have quizzes of true and false,
talk between a child and somebody grown up, and requests to send photographs of a roof, a regatta or a cat; a third
of the alarms is CK270 on two or three sentences close together.

After that look all rounds are learned from, and the doubts of a whole text are added by signs learned from strangers'
texts. Judged by weights that had not seen the round (14 to 19 left out in pairs, 20 and 21 together):

| rounds | found | of dangerous advice | faulty texts with notes only | false alarms |
|---|---|---|---|---|
| 14 to 19 | 622 to 645 of 724 | 432 to 438 of 489 | 19 to 9 of 209 | 48 to 22 in 45,997 words (2.1 to 1.0) |
| 20 and 21 | 165 to 178 of 220 | 120 to 125 of 154 | 11 to 5 of 66 | 45 to 9 in 15,238 words (5.9 to 1.2) |

Between the two looks at rounds 20 and 21 words of frames were changed, too; without that it is 173 and 15.
Fewer alarms leave more faulty texts with notes only: in rounds 14 to 19 14 alarms leave 13, 16 leave 11, 27 leave 7.

After that verdicts of quizzes, what a picture shows and advice in praise, practice and questions were read, and all
was learned again with rounds up to 21. Rounds 22 to 24, by three further authors, each of whom had seen nothing,
were scored once at 59ae58a6, with nothing changed for them: one with all registers and good texts near the faults,
two as offices and helplines write.

| round | found | of dangerous advice | faulty texts with notes only | false alarms |
|---|---|---|---|---|
| 22 | 95 of 110 = 86 % | 67 of 77 = 87 % | 2 of 33 | 3 in 7,719 words = 0.8 in 2,000 |
| 23 | 99 of 110 = 90 % | 71 of 77 = 92 % | 2 of 33 | 9 in 11,214 words = 1.6 in 2,000 |
| 24 | 93 of 110 = 85 % | 67 of 77 = 87 % | 2 of 33 | 4 in 11,218 words = 0.7 in 2,000 |
| together | 287 of 330 = 87 % | 205 of 231 = 89 % | 6 of 99 | 16 in 30,151 words = 1.1 in 2,000 |

By language, of 30 faults each: ar 27, de 27, en 28, es 27, fr 28, pl 26, pt 24, ro 27, ru 25, tr 22, uk 26; at most
three alarms in some 2,700 words. Weakest are blame (12 of 18), obeying (25 of 33) and promises (37 of 47). The good
texts of one author are alike in their ideas from language to language.

So expect five of six faults to be found, or four, depending on who writes, **one false alarm in 2,000 words of what
offices publish, and more where a text comes near faults on purpose (rounds 20 and 21)**; and one faulty text in
sixteen with notes only. The good texts are kept in the repository.

Measured a second time, after the same change. Nothing was learned from these sets, but after a look at their figures
the limit of warnings was loosened once, and how whole texts are read was chosen with a poster of round 3 in view:
these are no first looks.

| set | found | of dangerous advice | false alarms in 2,000 words |
|---|---|---|---|
| round-9 de | 84 % | 89 % | 1.5 |
| round-9 en | 89 % | 90 % | 0.7 |
| round-9 es | 89 % | 93 % | 1.4 |
| round-9 fr | 90 % | 95 % | 0.0 |
| round-9 pt | 89 % | 92 % | 0.7 |
| round-9 uk | 90 % | 98 % | 1.6 |
| round-8 en | 93 % | 96 % | 0.0 |
| round-8 ro | 84 % | 89 % | 0.8 |
| round-8 tr | 83 % | 94 % | 0.0 |
| round-3 pl | 88 % | 89 % | 0.0 |
| round-3 es | 73 % | 71 % | 0.9 |
| round-3 ar | 79 % | 84 % | 0.0 |
| round-3 uk | 82 % | 93 % | 1.1 |
| round-3 pt | 77 % | 84 % | 0.0 |
| round-7 de | 69 % | 74 % | 1.3 |
| round-7 fr | 70 % | 74 % | 0.6 |
| round-7 ru | 74 % | 71 % | 0.0 |

The price is notes: three or four in 2,000 words of short good texts, 18 in the running texts of rounds 10 and 11,
which are full of what offices say near a fault, and that fewer faults are warnings. One faulty sentence in five of
those left out while learning is a warning.

Bulgarian, Croatian (and with its words Bosnian, Montenegrin and Serbian), Dutch, Georgian, Greek, Armenian,
Hungarian, Italian and Swedish are read for the most dangerous kinds only. Round 4 was written in them by the author
of their words, before the words; how much of it is found says little. Rounds 5 and 6 are what strangers wrote in
English in round 3, put into these languages by the same author after the words: round 5 before they were widened,
round 6 after. Believe those two. CK270 was taught after that, from examples that the same author put into these
languages, so that is no first look: it found about half of round 6, as notes, and named good Dutch sentences, too. It
asks for more outside the eleven languages since; all rules together find 40 % of round 6 now (121 of 299), with no
false alarm in 2,268 words. No native speaker has read any of it.
"""


def first_looks() -> dict[str, Any]:
    """Return what was recorded, by round."""
    if not FIRST_LOOKS.exists():
        return {}
    found = yaml.load(FIRST_LOOKS.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return found if isinstance(found, dict) else {}


def record(found: Score, commit: str) -> dict[str, Any]:
    """Return the figures of a first look as they are kept."""
    return {
        "commit": commit,
        "languages": {
            language: {
                "found": whole.found,
                "faults": whole.faults,
                "alarms": whole.alarms,
                "good_words": whole.words,
                "kinds": {
                    kind: f"{tally.found}/{tally.faults}, {tally.alarms} in {tally.good} good"
                    for kind in (*MARKED, "text")
                    if (tally := found.by_kind.get((language, kind))) is not None
                },
            }
            for language, whole in sorted(found.by_language.items())
        },
        "faulty_texts_without_error_or_warning": len(found.silent),
    }


def page(looks: dict[str, Any]) -> str:
    """Return the page."""
    lines = [HEAD]
    for name, look in looks.items():
        lines += [f"## {name}, at commit {look['commit']}", "", "| language | found | false alarms in 2,000 words |"]
        lines.append("|---|---|---|")
        for language, row in look["languages"].items():
            low, high = interval(row["found"], row["faults"])
            rate = row["found"] / row["faults"] if row["faults"] else 0
            per = 2000 * row["alarms"] / row["good_words"] if row["good_words"] else 0
            found = f"{row['found']} of {row['faults']} = {rate:.0%} ({low:.0%} to {high:.0%})"
            lines.append(f"| {language} | {found} | {per:.1f} ({row['alarms']} in {row['good_words']}) |")
        lines += ["", "Found of each kind, and false alarms in good sentences for it:", ""]
        languages = list(look["languages"])
        lines += [f"| kind | {' | '.join(languages)} |", "|---" * (len(languages) + 1) + "|"]
        for kind in (*MARKED, "text"):
            cells = [look["languages"][language]["kinds"].get(kind, "–") for language in languages]
            if any(cell != "–" for cell in cells):
                lines.append(f"| {kind} | {' | '.join(cells)} |")
        silent = look["faulty_texts_without_error_or_warning"]
        lines += ["", f"Faulty texts without any error or warning: {silent}.", ""]
    return "\n".join(lines).rstrip() + "\n"
