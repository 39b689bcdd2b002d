"""Builds rules from the tree of a rule file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import timedelta

from responder.dataclass import dataclass
from responder.domain.model.rules import Example, Limit, Place, Priority, Rule, Says, Send, When, Wording
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.syntax import value_syntax
from responder.domain.syntax.parsed_values import choice_of, value_of
from responder.domain.text.suggestions import did_you_mean
from responder.languages import other_names
from responder.languages.catalogue import sentence
from responder.rulefiles.compile.build_context import Mention, Workbench
from responder.rulefiles.compile.rule_files.actions import build_actions
from responder.rulefiles.compile.rule_files.conditions import build_conditions
from responder.rulefiles.compile.rule_files.means import build_means
from responder.rulefiles.compile.rule_files.says import build_says
from responder.rulefiles.compile.spoken_languages import spoken_texts
from responder.rulefiles.schema.key_table import keys_of
from responder.rulefiles.schema.read_values import entries, maps_of, refuse_cut, shape, text_of, texts_of
from responder.rulefiles.schema.rule_keys import MOMENTS, WHEN
from responder.rulefiles.schema.time_triggers import WHEN_MEANINGS, moment
from responder.rulefiles.templates.checks import check_captured
from responder.rulefiles.templates.replies import Shelf, build_link, build_replies
from responder.rulefiles.templates.sandbox import TemplateText as Template
from responder.rulefiles.yaml.tree import Entry, Map, Node, Seq, Text

MOST_RULES = 10_000
LONGEST_NAME = 100
LIMIT_OF_A_MISSED_CALL = timedelta(hours=1)

_SPOKEN = frozenset([When.SMS, When.CALL_NOTE, When.UNCLEAR])
_TRIED = frozenset([When.SMS, When.UNCLEAR])
_SENT = frozenset([When.LINK_CLICKED, When.DELIVERED, When.MOMENT])
_PRIORITIES = {"1": "high", "urgent": "high", "highest": "high", "lowest": "low", **other_names("value of priority")}
_GOING_ON = {"go on": "continue", "next": "continue", **other_names("value of otherwise")}


@dataclass
class RuleMaker:
    """Makes the rules of all files, one file after the other."""

    bench: Workbench
    shelf: Shelf
    rules: list[Rule] = field(default_factory=list)
    _names: dict[str, Place] = field(default_factory=dict)
    _full: bool = False

    def take_file(self, root: Node) -> None:
        """Makes all rules of a file."""
        if isinstance(root, Seq):
            hint = sentence("put this line above the list:\nrules:")
            self.bench.problems.error(
                root.place, "wrong-shape", sentence('the file starts with a list, not with "rules:"'), hint
            )
            return
        rules = entries(root, "rules file", self.bench.problems).get("rules")
        if rules is None:
            return
        if not isinstance(rules.value, Seq):
            message = sentence('"rules" wants a list of rules, not {shape}', shape=shape(rules.value))
            hint = sentence("each rule starts with a dash:\nrules:\n  - name: ...\n    when: sms")
            self.bench.problems.error(rules.value.place, "wrong-shape", message, hint)
            return
        for node in rules.value.items:
            self._take(node)

    def names(self) -> list[str]:
        return list(self._names)

    def _take(self, node: Node) -> None:
        if len(self._names) >= MOST_RULES:
            if not self._full:
                message = sentence("there are more than {most_rules:,} rules", most_rules=MOST_RULES)
                self.bench.problems.error(
                    node.place, "too-many-rules", message, sentence("words go into lists, not into rules")
                )
            self._full = True
            return
        before = len(self.bench.problems.found)
        found = entries(node, "rule", self.bench.problems)
        rule = _RuleBuilder(found, node.place, self.bench, self.shelf, before)
        name = self._name(rule.found, node.place)
        made = rule.build(name or "", len(self.rules))
        if name and made:
            self.rules.append(made)

    def _name(self, found: Mapping[str, Entry], place: Place) -> str | None:
        problems = self.bench.problems
        text = text_of(found["name"].value, "name", problems) if "name" in found else None
        if text is None:
            return None
        refuse_cut(text, "name", problems)
        name = " ".join(text.value.split())
        if len(name) > LONGEST_NAME:
            problems.error(
                text.place,
                "name",
                sentence("a name has {longest_name} characters at most", longest_name=LONGEST_NAME),
                sentence("shorten it"),
            )
        earlier = self._names.get(name)
        if earlier is not None:
            message = sentence(
                'there are two rules "{name}"; the other one is at {earlier}', name=name, earlier=earlier
            )
            problems.error(text.place, "duplicate-name", message, sentence("give each rule a name of its own"))
            return None
        self._names[name] = Place(place.file, text.place.line, text.place.column)
        return name


@dataclass
class _RuleBuilder:
    found: Mapping[str, Entry]
    place: Place
    bench: Workbench
    shelf: Shelf
    before: int  # problems told before this rule
    moments: list[TimeTrigger] = field(default_factory=list)

    def build(self, name: str, position: int) -> Rule | None:
        """Builds the rule; every key is read even if another is wrong, so that all problems are told."""
        problems = self.bench.problems
        when = self._when()
        says = build_says(node, self.bench) if (node := self._node("says")) else None
        link = build_link(node, problems) if (node := self._node("link")) else None
        replies = (
            build_replies(node, "link" in self.found, self.shelf, problems) if (node := self._node("reply")) else {}
        )
        limit, send = self._limit(when), self._send(when)
        yes, no = self._examples(when)
        self._check_sense(when)
        actions = build_actions(node, self.bench) if (node := self._node("do")) else ()
        wordings = [
            link,
            *(w for each in replies.values() for w in each),
            *(wording for each in actions for _, wording in each.notices()),
        ]
        self._check_captured(says, wordings)
        return Rule(
            name=name,
            place=self.place,
            position=position,
            when=when,
            says=says,
            conditions=build_conditions(node, self.bench) if (node := self._node("if")) else (),
            actions=actions,
            replies=replies,
            link=link,
            limit=limit,
            send=send,
            priority=self._priority(),
            otherwise_continue=self._continues(),
            moments=frozenset(self.moments),
            active=self._active(),
            tells_hours=any(getattr(each, "tells_asked_hours", False) for texts in replies.values() for each in texts),
            sent_by=self._sent_by(when),
            replaces=frozenset(text.value for text in self._replaced()),
            yes=yes,
            no=no,
            means=build_means(self.found, self.bench),
        )

    def _node(self, key: str) -> Node | None:
        return self.found[key].value if key in self.found else None

    def _text(self, key: str) -> Text | None:
        node = self._node(key)
        return text_of(node, key, self.bench.problems) if node else None

    def _when(self) -> frozenset[When]:
        node, found = self._node("when"), set[When]()
        for text in texts_of(node, "when", self.bench.problems) if node else ():
            word = " ".join(text.value.lower().split())
            if word in WHEN:
                found.add(When(word))
            elif self._take_moment(text):
                found.add(When.MOMENT)
            else:
                hint = did_you_mean(text.value, (*WHEN, *MOMENTS), WHEN_MEANINGS)
                self.bench.problems.error(
                    text.place, "unknown-value", sentence('"when" cannot be "{value}"', value=text.value[:60]), hint
                )
        return frozenset(found)

    def _take_moment(self, text: Text) -> bool:
        """Checks whether the text names a moment; one whose time cannot be read is told."""
        problems = self.bench.problems
        before = len(problems.found)
        named = value_of(text, moment, problems)
        if named is None:
            return len(problems.found) > before
        self.moments.append(named)
        if named.kind is TimeTriggerKind.OPENING and self._active():
            self._check_opening(text)
        if named.kind is TimeTriggerKind.NO_ANSWER and not _has_after(self._node("if")):
            message = sentence('"{text}" does not say to which message', text=text.value)
            problems.error(
                text.place, "no-after", message, sentence("add the rule that sends it:\nif:\n  after: NAME OF A RULE")
            )
        return True

    def _check_opening(self, text: Text) -> None:
        business, problems = self.bench.business, self.bench.problems
        if not business.has_hours():
            hint = sentence('add to business.yaml:\nhours: {monday-friday: "09:00-18:00"}')
            problems.error(text.place, "no-hours", sentence("business.yaml gives no opening hours"), hint)
        if not business.owner:
            hint = sentence('add to business.yaml:\nowner: "+33612345678"')
            problems.error(
                text.place, "no-owner", sentence("business.yaml does not say who the owner is, who is told"), hint
            )

    def _active(self) -> bool:
        text = self._text("active")
        active = value_of(text, value_syntax.yes_or_no, self.bench.problems) if text else None
        return active is not False

    def _limit(self, when: frozenset[When]) -> Limit | None:
        text = self._text("limit")
        per = value_of(text, value_syntax.limit, self.bench.problems) if text else None
        if per is None and text is None and When.MISSED_CALL in when:
            per = LIMIT_OF_A_MISSED_CALL
        return Limit(per) if per else None

    def _send(self, when: frozenset[When]) -> Send:
        text = self._text("send")
        if text is None:
            return Send(self.bench.business.missed_call_wait) if When.MISSED_CALL in when else Send()
        before = len(self.bench.problems.found)
        delay = value_of(text, value_syntax.send, self.bench.problems)
        if delay is None and len(self.bench.problems.found) == before:
            if not self.bench.business.has_hours():
                message = sentence("business.yaml gives no opening hours to wait for")
                hint = sentence('add to business.yaml:\nhours: {monday-friday: "09:00-18:00"}')
                self.bench.problems.error(text.place, "no-hours", message, hint)
            return Send(when_open=True)
        return Send(delay or timedelta())

    def _priority(self) -> Priority:
        text = self._text("priority")
        key = keys_of("rule")["priority"]
        word = choice_of(text, key, self.bench.problems, _PRIORITIES) if text else None
        return Priority[word.upper()] if word else Priority.NORMAL

    def _continues(self) -> bool:
        text = self._text("otherwise")
        key = keys_of("rule")["otherwise"]
        return bool(text and choice_of(text, key, self.bench.problems, _GOING_ON))

    def _sent_by(self, when: frozenset[When]) -> frozenset[str]:
        if "rule" not in self.found:
            return frozenset()
        entry = self.found["rule"]
        if when and not when & _SENT:
            message = sentence('"rule" is for `when: link clicked`, `delivered` and `not delivered`')
            self.bench.problems.error(
                entry.key.place, "misplaced-key", message, sentence("delete it; or: if: {after: NAME}")
            )
        names = texts_of(entry.value, "rule", self.bench.problems)
        for text in names:
            self.bench.cite(text)
        return frozenset(text.value for text in names)

    def _replaced(self) -> list[Text]:
        """Returns the names of the rules it stands in for. That a rule is not there is told, and no error: a rule file
        may be used beside others than those it was written for."""
        node = self._node("replaces")
        names = texts_of(node, "replaces", self.bench.problems) if node else []
        self.bench.replaced.extend(Mention(text.value, text.place) for text in names)
        return names

    def _examples(self, when: frozenset[When]) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
        if "examples" not in self.found:
            return (), ()
        entry = self.found["examples"]
        if when and not when & _TRIED:
            message = sentence("examples are texts, and no text brings this rule up")
            self.bench.problems.error(entry.key.place, "misplaced-key", message, sentence("delete them"))
        if isinstance(entry.value, Seq) and not any(isinstance(item, Map) for item in entry.value.items):
            hint = sentence("write it like:\nexamples:\n  yes: [oui]\n  no: [je ne viens pas]")
            message = sentence("examples are given as yes and no")
            self.bench.problems.error(entry.value.place, "wrong-shape", message, hint)
            return (), ()
        lists = entries(entry.value, "examples", self.bench.problems)
        yes, no = (tuple(self._example_list(lists, key)) for key in ("yes", "no"))
        return yes, no

    def _example_list(self, lists: Mapping[str, Entry], key: str) -> Iterator[Example]:
        for text in spoken_texts(lists[key].value, key, self.bench) if key in lists else ():
            refuse_cut(text, "example", self.bench.problems)
            yield Example(text.value, text.place)

    def _check_captured(self, says: Says | None, wordings: Iterable[Wording | None]) -> None:
        if says is None and "says" in self.found:
            return  # what it takes out of a message could not be read
        for wording in wordings:
            if isinstance(wording, Template):
                check_captured(wording, says.slots if says else (), self.bench.problems)

    def _check_sense(self, when: frozenset[When]) -> None:
        """Keys that make no sense together."""
        problems = self.bench.problems
        self._check_meaning(when)
        if "says" in self.found and when and not when & _SPOKEN:
            about = sorted({*when - {When.MOMENT}, *map(str, self.moments)})
            message = sentence('"says" is about texts, and this rule is about: {listed}', listed=", ".join(about))
            problems.error(
                self.found["says"].key.place, "misplaced-key", message, sentence("delete it, or write: when: sms")
            )
        if "link" in self.found and "reply" not in self.found:
            message = sentence("there is a `link`, and no `reply` to carry it")
            problems.error(self.found["link"].key.place, "misplaced-key", message, sentence("add: reply: ... [link]"))
        if len(problems.found) > self.before:
            return  # a misspelt key may be the one that seems to be missing
        if "reply" not in self.found and "do" not in self.found:
            message = sentence("this rule neither answers nor does anything")
            problems.warn(
                self.place, "does-nothing", message, sentence("add `reply` or `do`, if it is not meant to keep silent")
            )
        if when & {When.SMS} and not self.found.keys() & {"says", "means", "if"}:
            message = sentence("this rule takes every SMS that no rule before it took")
            problems.warn(self.place, "catch-all", message, sentence("add `says` or `means`, or write: when: unclear"))

    def _check_meaning(self, when: frozenset[When]) -> None:
        for key in ("means", "without meaning"):
            if key in self.found and when and not when & _TRIED:
                message = sentence('"{key}" is about what an SMS means, and no SMS brings this rule up', key=key)
                hint = sentence("delete it, or write: when: sms")
                self.bench.problems.error(self.found[key].key.place, "misplaced-key", message, hint)


def _has_after(node: Node | None) -> bool:
    return any(isinstance(each, Map) and each.get("after") is not None for each in (maps_of(node) if node else ()))
