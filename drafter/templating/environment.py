"""The closed subset of Jinja that templates are written in.

Output of names through our filters, `if`, comparisons, `and`, `or` and `not`:
nothing loops, calls, multiplies or reaches inside a value, so nothing has to be
stopped while a template runs. The subset is checked on the syntax tree when a
template is loaded. Text from people is a value and never compiled.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache, reduce
from typing import TYPE_CHECKING

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes, pass_context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from drafter.language.cleaning import clean
from drafter.model.paper_defaults import DateStyle
from drafter.templating.filters import FILTERS, compared, longdate, shortdate, show

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jinja2 import Template as Compiled
    from jinja2.runtime import Context

    from drafter.templating.values import Value

ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Filter,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
IN_WORDS: dict[type[nodes.Node], str] = {
    nodes.For: "a loop",
    nodes.Call: "a call",
    nodes.Getattr: "a dot",
    nodes.Getitem: "square brackets",
    nodes.Assign: "an assignment",
    nodes.Macro: "a macro",
    nodes.Include: "an include",
    nodes.Import: "an import",
    nodes.FromImport: "an import",
    nodes.Extends: "an extends",
    nodes.Block: "a block",
    nodes.CallBlock: "a call",
    nodes.FilterBlock: "a filter block",
    nodes.AssignBlock: "an assignment",
    nodes.With: "an assignment",
    nodes.Test: '"is"',
    nodes.UnaryExpr: "arithmetic",
    nodes.Concat: "~",
    nodes.BinExpr: "arithmetic",
    nodes.List: "a list",
    nodes.Tuple: "a list",
    nodes.Dict: "a table",
}
COMPARED = "compared"
"""The filter that comparisons become; no template may name it."""
DATES = "date style"
"""The key of the date style among the values; no blank can have this name."""
LONGEST = 20_000
"""Characters in one text of a template."""
DEEPEST = 40
"""How far one condition may stand inside another."""


def dates_in(values: Mapping[str, Value]) -> DateStyle:
    """Return how dates are written where these values are."""
    return DateStyle(str(values.get(DATES) or DateStyle.PLAIN))


@pass_context
def _shown(context: Context, value: Value) -> str:
    return show(value, _dates(context)) if isinstance(value, date) else show(value)


@pass_context
def _longdate(context: Context, value: Value) -> str:
    return longdate(value, _dates(context))


@pass_context
def _shortdate(context: Context, value: Value) -> str:
    return shortdate(value, _dates(context))


def _dates(context: Context) -> DateStyle:
    return DateStyle(context.get(DATES, DateStyle.PLAIN))


def _environment() -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        finalize=_shown,
        autoescape=False,  # plain text; each exporter escapes for its own format
        cache_size=0,
        keep_trailing_newline=True,
    )
    styled = {"longdate": _longdate, "shortdate": _shortdate}
    made.filters = {**FILTERS, **styled, COMPARED: compared}
    made.globals = {}
    made.tests = {}
    return made


ENVIRONMENT = _environment()


def faults_in(text: str) -> tuple[str, ...]:
    """Return what in `text` lies outside the closed subset, as sentences."""
    if len(text) > LONGEST:
        return (f"is longer than {LONGEST:,} characters; shorten it",)
    try:
        tree = ENVIRONMENT.parse(text)
    except TemplateSyntaxError as error:
        return (f"cannot be read: {_unread(error.message or '')}",)
    except RecursionError:
        return ("is nested too deeply; write it more simply",)
    except ValueError:  # thousands of figures
        return ("holds a number that is too long; write a shorter one",)
    return tuple(dict.fromkeys(_faults(tree, 0)))


def _unread(message: str) -> str:
    """Return what Jinja says of a text that it cannot read, for people without it."""
    said = message.partition(". ")[0].rstrip(".")
    if said == "Unexpected end of template":
        return "{% if ... %} has no end; write {% endif %} where it ends"
    if said == "unexpected '}'":
        return "a blank ends in one brace; write two, as in {{ name }}"
    return said


def condition_faults(condition: str) -> tuple[str, ...]:
    """Return what is wrong with a `when`, as sentences."""
    if "}}" in condition or "{%" in condition:
        return ("is a condition by itself: write it without braces",)
    return faults_in(_as_text(condition))


def names_in(text: str) -> frozenset[str]:
    """Return the names of the blanks in `text`, which must lie in the subset."""
    return _names_in(text)


def names_in_condition(condition: str) -> frozenset[str]:
    """Return the names that a `when` asks about."""
    return _names_in(_as_text(condition)) if condition else frozenset()


def fill(text: str, values: Mapping[str, Value]) -> str:
    """Return `text` with its blanks filled from `values`.

    Raises:
        jinja2.UndefinedError: a name is not in `values`; a checked template has
            none such.
    """
    if "{" not in text:
        return text
    return _compiled(text).render(values)


def holds(condition: str, values: Mapping[str, Value]) -> bool:
    """Return whether a `when` holds; an empty one always does."""
    if not condition:
        return True
    return _compiled(f"{{% if {condition} %}}1{{% endif %}}").render(values) == "1"


@lru_cache(maxsize=4096)
def _compiled(text: str) -> Compiled:
    return ENVIRONMENT.from_string(_Comparing().visit(ENVIRONMENT.parse(text)))


class _Comparing(NodeTransformer):
    """Lets `compared` decide, so that a missing answer stops no comparison."""

    def visit_Compare(self, node: nodes.Compare) -> nodes.Expr:  # noqa: N802  Jinja's
        self.generic_visit(node)
        left, made = node.expr, list[nodes.Expr]()
        for operand in node.ops:
            said = [nodes.Const(operand.op), operand.expr]
            made.append(nodes.Filter(left, COMPARED, said, [], None, None))
            left = operand.expr
        return reduce(nodes.And, made)


@lru_cache(maxsize=4096)
def _names_in(text: str) -> frozenset[str]:
    if "{" not in text:
        return frozenset()
    found = ENVIRONMENT.parse(text).find_all(nodes.Name)
    return frozenset(name.name for name in found)


def _as_text(condition: str) -> str:
    return f"{{{{ {condition} }}}}"


def _faults(tree: nodes.Node, depth: int) -> Iterator[str]:
    if depth > DEEPEST:
        yield "is nested too deeply; write it more simply"
        return
    for node in tree.iter_child_nodes():
        if isinstance(node, nodes.Filter):
            yield from _filter_faults(node)
        elif isinstance(node, nodes.Const) and node.value != _let_in(node.value):
            yield "holds a character that no text may hold; take it out"
        elif isinstance(node, nodes.CondExpr) and node.expr2 is None:
            yield "says what stands there if, and not what else: add else"
        elif not isinstance(node, ALLOWED):
            yield f"holds {_in_words(node)}, which a template may not; {_HINT}"
            continue
        yield from _faults(node, depth + 1)


def _let_in(value: object) -> object:
    """Return a constant without what a backslash may have put in it."""
    return clean(value) if isinstance(value, str) else value


_HINT = "only blanks, our filters, if, comparisons, and, or, not"


def _filter_faults(node: nodes.Filter) -> Iterator[str]:
    if node.name not in FILTERS:
        yield f'has no filter "{node.name}": use one of {", ".join(FILTERS)}'
    if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
        yield f'gives the filter "{node.name}" something in brackets: leave it out'


def _in_words(node: nodes.Node) -> str:
    for kind, words in IN_WORDS.items():
        if isinstance(node, kind):
            return words
    return type(node).__name__.lower()
