"""Settings: what `mkdocs.yml` says about the digest as a whole."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from digest.address import is_site_address
from digest.letter import read_letterbox
from digest.problem import Problem, one_line
from digest.rating import MEANINGS, RATINGS
from digest.rights import FULL, NARROWEST, RIGHTS
from digest.scale import read_scale


@dataclass(frozen=True, slots=True)
class Settings:
    """The digest's own settings, checked."""

    docs: str = "docs"
    """Pages folder, relative to `mkdocs.yml`."""
    seeds: str = "seeds"
    """Seeds folder, relative to `mkdocs.yml`."""
    rights: str = FULL
    """Default for articles that do not say."""
    ratings: tuple[tuple[str, str], ...] = tuple(RATINGS.items())
    """Id and shown name of each rating, in the order of the scale."""
    site_name: str = ""
    site_url: str = ""
    """Where the site stands, with a slash at its end; empty when `mkdocs.yml` does not say."""
    use_directory_urls: bool = True
    """Whether a page's address ends in a slash instead of `.html`."""
    meanings: tuple[tuple[str, str], ...] = tuple(MEANINGS.items())
    """Id and definition of each rating, in the same order."""
    is_known: bool = True
    """False when `mkdocs.yml` cannot be read: then nobody knows where the pages are, nor what they may show."""
    report: str = ""
    """Where readers report errors: an address with `{page}` and `{claim}` in it; empty when there is none."""

    def name_of(self, rating: str) -> str:
        """The words readers see for a rating id."""
        return dict(self.ratings).get(rating, rating)


class _TolerantLoader(yaml.SafeLoader):
    """Reads `!ENV` as MkDocs does; other tags, such as `!!python/name:`, mean nothing here."""


def _ignore_tag(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node)
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node)
    return None


_TolerantLoader.add_constructor("!ENV", construct_env_tag)
_TolerantLoader.add_multi_constructor("!", _ignore_tag)
_TolerantLoader.add_multi_constructor("tag:", _ignore_tag)


def decode_settings(received: bytes) -> str:
    """The text of `mkdocs.yml`; what is not UTF-8 in it shows as a sign of its own, and fails where it matters."""
    return received.decode("utf-8-sig", errors="replace")


def read_settings(text: str, file: str) -> tuple[Settings, tuple[Problem, ...]]:
    """Settings out of the text of `mkdocs.yml`, with a problem for each faulty entry, whose default then holds."""
    try:
        config = yaml.load(text, Loader=_TolerantLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        what = f"this is not YAML: {one_line(str(getattr(error, 'problem', error)))}"
        line = mark.line + 1 if mark else 0
        mend = "mend the line, as MkDocs cannot read it either; nothing is built until then"
        return Settings(is_known=False), (Problem(file, line, what, mend),)
    problems: list[Problem] = []
    if not isinstance(config, dict):
        problems.append(Problem(file, 1, "this holds no settings", "write at least site_name: …"))
        config = {}
    extra = config.get("extra") if isinstance(config.get("extra"), dict) else {}
    own = extra.get("digest") if isinstance(extra, dict) else None
    if own is not None and not isinstance(own, dict):
        what = f"`extra.digest` is {one_line(repr(own), 40)}"
        problems.append(Problem(file, _line_of(text, "digest"), what, "write its settings as keys under it"))
        own = {"rights": NARROWEST}
    own = own or {}

    def text_of(source: Mapping[str, Any], key: str, default: str, allowed: tuple[str, ...] = ()) -> str:
        value = source.get(key, default)
        if isinstance(value, str) and value and (not allowed or value in allowed):
            return value
        wanted = f"one of {', '.join(allowed)}" if allowed else "a word"
        problems.append(
            Problem(file, _line_of(text, key), f"`{key}` is {one_line(repr(value))}", f"write {wanted}")
        )
        return default

    def complain(key: str, what: str, mend: str) -> None:
        problems.append(Problem(file, _line_of(text, key), what, mend))

    if "INHERIT" in config:
        complain(
            "INHERIT", "`INHERIT` is not followed by the digest", "write here what it needs of that file"
        )
    docs, seeds = text_of(config, "docs_dir", "docs"), text_of(own, "seeds", "seeds")
    if _is_inside(seeds, docs):
        what = f"the seeds folder `{one_line(seeds, 40)}` stands in `{one_line(docs, 40)}`, where every file is published as it is"
        complain("seeds", what, "move it out of there, and write its new name here")
    scale = read_scale(own.get("ratings") or {}, complain)
    settings = Settings(
        docs=docs,
        seeds=seeds,
        rights=text_of(own, "rights", NARROWEST, RIGHTS) if "rights" in own else FULL,
        site_name=_words(config.get("site_name")),
        site_url=_read_site_url(config.get("site_url"), file, text, problems),
        use_directory_urls=config.get("use_directory_urls") is not False,
        ratings=scale.names,
        meanings=scale.meanings,
        report=read_letterbox(own.get("report"), complain),
    )
    return settings, tuple(problems)


def _is_inside(folder: str, other: str) -> bool:
    """Whether a folder is another, or stands somewhere in it."""
    inner, outer = (posixpath.normpath(each.replace("\\", "/")) for each in (folder, other))
    return f"{inner}/".startswith(f"{outer}/")


def _words(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _read_site_url(value: object, file: str, text: str, problems: list[Problem]) -> str:
    """The address with a slash at its end, as MkDocs takes it; a problem, and nothing, when it is none."""
    if value is None or value == "":
        return ""
    if isinstance(value, str) and is_site_address(value):
        return value if value.endswith("/") else f"{value}/"
    what = f"`site_url` is {one_line(repr(value))}"
    mend = "write the address of the published site, as in https://news.example.org/"
    problems.append(Problem(file, _line_of(text, "site_url"), what, mend))
    return ""


def _line_of(text: str, key: str) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith(f"{key}:"):
            return number
    return 0
