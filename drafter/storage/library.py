"""The library on disk: model motions, samples and styles."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from drafter.errors import FileError, ProblemsError, UnknownNameError
from drafter.model.companion import Companion
from drafter.model.problem import Problem
from drafter.model.style import HouseStyle
from drafter.model.template import Fragment, Template
from drafter.model.word_list import WordList
from drafter.model.wording import Wording
from drafter.storage.heads import TemplateHead as TemplateHead  # noqa: PLC0414
from drafter.storage.heads import read_heads
from drafter.storage.locations import data_folder, package_data, templates_folder
from drafter.storage.presence import is_there
from drafter.storage.rulebooks import load_rulebook as load_rulebook  # noqa: PLC0414
from drafter.storage.rulebooks import load_rulebooks as load_rulebooks  # noqa: PLC0414

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drafter.storage.files import Place


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Kind = TypeVar("Kind", bound=_Named)
HEADS = "library-heads.json"
"""What lists show of each model motion, kept in the data folder."""


def template_heads() -> tuple[TemplateHead, ...]:
    """Return the head of every model motion that can be read, by name.

    Files that cannot are left to `lint`.
    """
    paths = _files("motions")
    heads = read_heads(paths, _files("fragments"), data_folder() / HEADS)
    own = {path.stem for path in paths if is_own(path)}
    marked = (replace(one, own=one.id in own) for one in heads)
    return tuple(sorted(marked, key=lambda one: one.name))


def load_template(name: str) -> Template:
    """Return the model motion with that id, its fragments in place.

    Raises:
        UnknownNameError: there is none.
        ProblemsError: its file has faults.
    """
    path = refuse_unknown(name)
    template, problems = read_template(path)
    if template is None:
        raise ProblemsError(path.name, problems)
    return template


def refuse_unknown(name: str) -> Path:
    """Return the file of the model motion with that id.

    Raises:
        UnknownNameError: there is none.
    """
    return _path("motions", name, "model motion", "See: drafter templates list")


def read_template(place: Place) -> tuple[Template | None, tuple[Problem, ...]]:
    """Return the template in a file, or None and its problems."""
    path = Path(place)
    template, problems = load_file(Template, path)
    if template is None:
        return None, problems
    return with_fragments(template, path.name)


def parse(
    kind: type[Kind], text: str, name: str
) -> tuple[Kind | None, tuple[Problem, ...]]:
    """Return the value that the text of a file holds, or None and its problems.

    `name` is what the file is called; it has to be the value's id.
    """
    from drafter.storage.loading import parse_toml  # noqa: PLC0415  as below

    return _from_tables(kind, name, *parse_toml(text, name))


def load_companion(name: str) -> Companion:
    """Return the companion with that id.

    Raises:
        UnknownNameError: there is none.
        ProblemsError: its file has faults.
    """
    path = _path(
        "companions", name, "companion", f"There are: {', '.join(companion_ids())}."
    )
    return _loaded(Companion, path)


def companion_ids() -> tuple[str, ...]:
    """Return the id of every companion."""
    return tuple(path.stem for path in _files("companions"))


def load_style(name: str) -> HouseStyle:
    """Return the house style with that id.

    Raises:
        UnknownNameError: there is none.
        ProblemsError: its file has faults.
    """
    hint = f"There are: {', '.join(style_ids())}."
    return _from_data(HouseStyle, "styles", name, "house style", hint)


def style_ids() -> tuple[str, ...]:
    """Return the id of every house style."""
    return _ids(package_data() / "styles")


def load_wording(name: str) -> Wording:
    """Return the wording of amendments with that id.

    Raises:
        UnknownNameError: there is none.
        ProblemsError: its file has faults.
    """
    hint = f"There are: {', '.join(wording_ids())}."
    return _from_data(Wording, "wordings", name, "wording of amendments", hint)


def wording_ids() -> tuple[str, ...]:
    """Return the id of every wording of amendments."""
    return _ids(package_data() / "wordings")


def load_word_lists(*, deriving: bool = False) -> dict[str, WordList]:
    """Return the word lists of the checks, or those for `deriving`, by id.

    Raises:
        ProblemsError: a file of them has faults.
    """
    paths = sorted((package_data() / "wordlists").glob("*.toml"))
    return {
        path.stem: _loaded(WordList, path)
        for path in paths
        if path.stem.startswith("derive-") == deriving
    }


def template_paths() -> tuple[Path, ...]:
    """Return the file of every model motion, by id."""
    return _files("motions")


def template_files(places: Sequence[Place]) -> tuple[Path, ...]:
    """Return the template files in `places`: files, or folders of them.

    Raises:
        FileError: a place is not there.
    """
    found: list[Path] = []
    for place in map(Path, places):
        if not is_there(place):
            raise FileError(f"{place} is not there. Check its name.")
        inside = sorted(place.rglob("*.toml")) if place.is_dir() else [place]
        found += [one for one in inside if one == place or _is_linted(one)]
    return tuple(found)


def _is_linted(path: Path) -> bool:
    """Return whether a file of a folder is a template or a statement."""
    elsewhere = path.parent.name in {"companions", "fragments", "samples"}
    return not (elsewhere or path.name.endswith((".sample.toml", "collection.toml")))


def as_path(place: Place) -> Path:
    """Return a place as a path."""
    return Path(place)


def called(path: Place) -> str:
    """Return the name of the file at `path`."""
    return Path(path).name


def nearest(name: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the `known` names that are like `name`, nearest first."""
    return tuple(get_close_matches(name.lower(), known, 3, 0.5))


def template_path(name: str) -> Path:
    """Return the file of the model motion with that id, whether or not it is there."""
    found = {path.stem: path for path in _files("motions")}
    return found.get(name, templates_folder() / "motions" / f"{name}.toml")


def sample_path(template: str) -> Path:
    """Return the file of a template's sample, whether or not it is there."""
    found = {path.stem: path for path in _files("samples")}
    return found.get(template, templates_folder() / "samples" / f"{template}.toml")


def base_package() -> dict[str, bytes]:
    """Return the parts of the base Word package by their names in it."""
    folder = templates_folder() / "paper"
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def with_fragments(
    template: Template, file: str, own: Mapping[str, str] | None = None
) -> tuple[Template | None, tuple[Problem, ...]]:
    """Return a template with its shared clauses in place, or None and its problems.

    `own` are the words of shared clauses that came with it; they win over the house's.
    """
    problems: list[Problem] = []
    clauses = []
    for number, clause in enumerate(template.clauses, 1):
        if clause.fragment:
            place = f"clause {number} ({clause.id}), fragment"
            has_text = bool(clause.text)
            text, fault = _fragment(clause.fragment, has_text, own or {})
            clauses.append(replace(clause, text=text))
            problems += [Problem(file, place, fault)] if fault else []
        else:
            clauses.append(clause)
    if problems:
        return None, tuple(problems)
    return replace(template, clauses=tuple(clauses)), ()


def _fragment(
    name: str,
    has_text: bool,  # noqa: FBT001
    own: Mapping[str, str],
) -> tuple[str, str]:
    """Return the words of a fragment and, instead, what is wrong."""
    if has_text:
        return "", "a clause has either text or a fragment; take one out"
    if name in own:
        return own[name], ""
    path = next((one for one in _files("fragments") if one.stem == name), None)
    if path is None:
        return "", f"there is no fragment {name}; add it or write the text here"
    fragment, problems = load_file(Fragment, path)
    return (fragment.text, "") if fragment else ("", str(problems[0]))


def _from_data(kind: type[Kind], folder: str, name: str, what: str, hint: str) -> Kind:
    place = package_data() / folder
    path = place / f"{name}.toml"
    if name not in _ids(place):
        raise UnknownNameError(what, name, nearest(name, _ids(place)), hint)
    return _loaded(kind, path)


def _loaded(kind: type[Kind], path: Path) -> Kind:
    value, problems = load_file(kind, path)
    if value is None:
        raise ProblemsError(path.name, problems)
    return value


def load_file(kind: type[Kind], path: Path) -> tuple[Kind | None, tuple[Problem, ...]]:
    """Return what a file of the library holds, or None and its problems."""
    # Strict loading takes longer to start than a list of heads may take in all.
    from drafter.storage.loading import read_toml  # noqa: PLC0415

    return _from_tables(kind, path.name, *read_toml(path, path.name))


def _from_tables(
    kind: type[Kind], name: str, tables: Mapping[str, Any], wrong: tuple[Problem, ...]
) -> tuple[Kind | None, tuple[Problem, ...]]:
    from drafter.storage.loading import load_value  # noqa: PLC0415  likewise

    if wrong:
        return None, wrong
    value, problems = load_value(kind, tables, name)
    stem = name.removesuffix(".toml")
    if value is not None and value.id != stem:
        return None, (Problem(name, "id", f'write id = "{stem}"'),)
    return value, problems


def _path(folder: str, name: str, what: str, hint: str) -> Path:
    found = {path.stem: path for path in _files(folder)}
    if name not in found:
        raise UnknownNameError(what, name, nearest(name, tuple(found)), hint)
    return found[name]


def _files(folder: str) -> tuple[Path, ...]:
    """Return the files of both libraries by id; the house's own come first."""
    found: dict[str, Path] = {}
    for library in libraries():
        for path in sorted((library / folder).glob("*.toml")):
            found.setdefault(path.stem, path)
    return tuple(found[name] for name in sorted(found))


def libraries() -> tuple[Path, ...]:
    """Return the folders of both libraries: the house's, then a person's own."""
    return templates_folder(), own_folder()


def own_folder() -> Path:
    """Return the folder of a person's own library; it need not exist yet."""
    return data_folder() / "library"


def is_own(path: Place) -> bool:
    """Return whether a file is in the person's own library."""
    return own_folder() in Path(path).parents


def _ids(folder: Path) -> tuple[str, ...]:
    return tuple(path.stem for path in sorted(folder.glob("*.toml")))
