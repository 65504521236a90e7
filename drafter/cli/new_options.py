"""The options of drafter new."""

from __future__ import annotations

from typing import Annotated

import typer

from drafter.cli import completing

TemplateId = Annotated[
    str,
    typer.Argument(
        metavar="TEMPLATE",
        help="The id of a model motion.",
        autocompletion=completing.template,
    ),
]
Meeting = Annotated[
    str, typer.Option(help="The body that votes.", autocompletion=completing.body)
]
Destination = Annotated[
    str,
    typer.Option(
        help="The body whose rules bind the text.", autocompletion=completing.body
    ),
]
Branch = Annotated[str, typer.Option(help="A branch you keep, or a TOML file.")]
Answers = Annotated[str, typer.Option(help="A TOML file of answers; - reads them in.")]
Settings = Annotated[
    list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="One answer.")
]
Without = Annotated[
    list[str] | None, typer.Option(metavar="CLAUSE", help="Leave a clause out.")
]
With = Annotated[
    list[str] | None,
    typer.Option("--with", metavar="CLAUSE", help="Put an optional clause in."),
]
Style = Annotated[
    str,
    typer.Option(
        help="A house style, not the body's own.", autocompletion=completing.style
    ),
]
Out = Annotated[
    str, typer.Option("-o", "--out", metavar="FILE", help=".docx, .txt, .md or .html")
]
Companions = Annotated[
    str,
    typer.Option(
        metavar="all|ID,ID",
        help="Papers around the motion.",
        autocompletion=completing.companion,
    ),
]
WithGaps = Annotated[
    bool, typer.Option(help="Print missing answers as lines to fill in.")
]
Anonymous = Annotated[bool, typer.Option(help="No member's name.")]
LargePrint = Annotated[bool, typer.Option(help="In 16 point type.")]
SecretaryCopy = Annotated[bool, typer.Option(help="With the record of the vote.")]
AgendaCopy = Annotated[
    bool, typer.Option(help="With numbered lines and room for amendments.")
]
TypeSize = Annotated[
    int,
    typer.Option(
        metavar="POINTS", help="The size of the type, as 20.", show_default=False
    ),
]
Letterhead = Annotated[
    str, typer.Option(metavar="FILE.docx", help="A Word file the papers go into.")
]
Keep = Annotated[
    bool, typer.Option("--keep/--no-keep", help="Keep it among your drafts.")
]
