"""Citation: how to cite the dataset, in the Citation File Format (https://citation-file-format.github.io).

In: a `Survey`. Out: the bytes of `CITATION.cff`.
"""

from seed.edition import LICENCE_URL, TITLE
from seed.export.survey import Survey

FORM = """cff-version: 1.2.0
message: "If you use this dataset, please cite it with its version."
type: dataset
title: "{title}"
authors:
  - name: "The Solidarity Graph authors"
version: "{version}"
date-released: "{released}"
license: CC-BY-SA-4.0
license-url: {licence_url}
keywords:
  - history
  - labour movement
  - International Red Aid
  - Workers International Relief
  - Communist International
"""


def write_citation(survey: Survey) -> bytes:
    """The file for this version."""
    told = {name: survey.dataset[name] for name in ("version", "released")}
    return FORM.format(title=TITLE, licence_url=LICENCE_URL, **told).encode()
