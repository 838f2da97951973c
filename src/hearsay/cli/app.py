"""The program ``hearsay``: its commands, and how it ends.

Exit codes: 0 done, 1 an error, 2 wrong usage, 3 done but some pages were rejected, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

import click

from hearsay.cli.config import config
from hearsay.cli.demo import demo
from hearsay.cli.doctor import doctor
from hearsay.cli.dossier import dossier
from hearsay.cli.export import export
from hearsay.cli.lists import documents, events, figures, incidents, statements
from hearsay.cli.read import read
from hearsay.cli.search import search
from hearsay.cli.show import show
from hearsay.cli.summary import summary
from hearsay.errors import HearsayError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.version_option(package_name="hearsay", prog_name="hearsay")
def cli(debug: bool) -> None:
    """Read news pages about a conflict and keep who did what to whom, according to whom, and denied by whom.

    Start with: hearsay demo, or hearsay read FOLDER --library FILE
    """


for command in (
    read, summary, documents, statements, events, figures, incidents, show, search, export, dossier, demo, doctor, config,
):  # fmt: skip
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and exit; one clear line for every error, the traceback only with ``--debug``."""
    gc.set_threshold(50_000)  # as in the worker processes: the first record comes a tenth sooner
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = cli.main(args=given, prog_name="hearsay", standalone_mode=False)
    except click.exceptions.Exit as finished:
        code = finished.exit_code
    except click.Abort:
        code = _say("stopped; what was read is kept, the same command goes on", 130)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone ("| head"); nothing to tell
        code = 0
    except KeyboardInterrupt:
        code = _say("stopped; what was read is kept, the same command goes on", 130)
    except HearsayError as error:
        if "--debug" in given:
            raise
        code = _say(f"error: {error}", 1)
    except Exception as error:
        if "--debug" in given:
            raise
        code = _say(
            f"a fault in Hearsay: {type(error).__name__}: {error}; run it again as hearsay --debug and report it",
            1,
        )
    sys.exit(code if isinstance(code, int) else 0)


def _say(line: str, code: int) -> int:
    click.echo(line, err=True)
    return code
