"""An integrator's first day in Python: two addresses and the file of tokens come by the environment, all else from the generated clients."""

import json
import os
import time
from collections.abc import Callable
from datetime import date
from typing import TypeVar

import plan_client as plan
import report_client as report

TODAY = date(2026, 12, 1)
PLAN = "ha-tinh-kh-ubnd-2024"
AGENCY = "ha-tinh-so-y-te"

T = TypeVar("T")

with open(os.environ["TOKENS"], encoding="utf-8") as file:
    tokens: dict[str, str] = json.load(file)


def plans(token: str) -> plan.ApiClient:
    return plan.ApiClient(plan.Configuration(host=os.environ["PLAN"], access_token=tokens[token]))


def reports(token: str) -> report.ApiClient:
    return report.ApiClient(report.Configuration(host=os.environ["REPORT"], access_token=tokens[token]))


def eventually(what: Callable[[], T], is_there: Callable[[T], bool]) -> T:
    for _ in range(120):
        found = what()
        if is_there(found):
            return found
        time.sleep(0.5)
    raise AssertionError("it did not come")


def walk() -> None:
    reporter = "agency-reporter-" + AGENCY
    me = plan.CallerApi(plans(reporter)).get_me()
    assert me.agency is not None and me.agency.id == AGENCY

    provinces = plan.ProvincesApi(plans("reader-all")).list_provinces(limit=200)
    assert "ha-tinh" in [province.id for province in provinces.items]

    assignments = plan.AssignmentsApi(plans(reporter))
    mine = assignments.list_assignments(
        agency=[AGENCY], plan=[PLAN], year=2026, status=[plan.Status.NOT_STARTED, plan.Status.IN_PROGRESS]
    ).items
    assert mine
    id = str(mine[0].id)
    tag = (assignments.get_assignment_with_http_info(id).headers or {})["ETag"]

    change = plan.StatusChange(
        to=plan.Status.COMPLETED,
        completedOn=TODAY,
        result="Đã ban hành kế hoạch.",
        evidence=[plan.Evidence(number="12/KH-SYT", date=TODAY, issuer="Sở Y tế")],
    )
    done = assignments.create_assignment_status_change(id, tag, change, idempotency_key="python-1")
    assert done.status == plan.Status.COMPLETED
    assert done.evidence[0].issuer == "Sở Y tế"
    again = assignments.create_assignment_status_change(id, tag, change, idempotency_key="python-1")
    assert again.version == done.version, "a repetition is answered and does nothing more"

    try:
        assignments.create_assignment_status_change(id, tag, change, idempotency_key="python-2")
        raise AssertionError("it is based on an old version")
    except plan.ApiException as refusal:
        problem = plan.Problem.from_json(refusal.body or "")
        assert refusal.status == 412 and problem is not None
        assert problem.type == "/problems/stale-version"

    seen: set[tuple[str, int]] = set()
    changes = plan.ChangesApi(plans("reader-all"))
    position: str | None = None
    for _ in range(120):
        if (id, done.version) in seen:
            break
        stretch = changes.read_changes(after=position, types="status", limit=200, wait=1)
        position = stretch.position
        seen.update((item.subject, (item.data or {}).get("version", 0)) for item in stretch.items)
    else:
        raise AssertionError("it did not come")

    owed = eventually(
        lambda: report.ReportsApi(reports(reporter)).list_reports(agency=[AGENCY], year=2026).items,
        lambda found: any(each.revision for each in found),
    )
    printed = next(each for each in owed if each.revision)
    files = report.FilesApi(reports(reporter))
    assert bytes(files.get_report_files_pdf(printed.id)).startswith(b"%PDF")
    assert bytes(files.get_report_files_docx(printed.id)).startswith(b"PK")
    print("walked")


if __name__ == "__main__":
    walk()
