import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as plan from '../target/generated-sources/plan-typescript';
import * as report from '../target/generated-sources/report-typescript';

/** An integrator's first day in TypeScript: two addresses and the file of tokens come by the environment, all else from the generated clients. */

const TODAY = '2026-12-01';
const PLAN = 'quang-ninh-205-kh-ubnd-2024';
const TASK = 'quang-ninh-205-kh-ubnd-2024-IV.6.1';
const AGENCY = 'quang-ninh-so-tai-chinh';

const tokens: Record<string, string> = JSON.parse(readFileSync(process.env.TOKENS ?? '', 'utf8'));

function plans(token: string): plan.Configuration {
  return new plan.Configuration({ basePath: process.env.PLAN, accessToken: tokens[token] });
}

function reports(token: string): report.Configuration {
  return new report.Configuration({ basePath: process.env.REPORT, accessToken: tokens[token] });
}

async function eventually<T>(what: () => Promise<T>, isThere: (found: T) => boolean): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const found = await what();
    if (isThere(found)) {
      return found;
    }
    assert.ok(attempt < 120, 'it did not come');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function walk(): Promise<void> {
  const reporter = 'agency-reporter-' + AGENCY;
  const me = await new plan.CallerApi(plans(reporter)).getMe();
  assert.deepEqual(me.roles, ['agency-reporter']);

  const provinces = await new plan.ProvincesApi(plans('reader-all')).listProvinces({ limit: 200 });
  assert.ok(provinces.items.some((province) => province.id === 'quang-ninh'));

  const assignments = new plan.AssignmentsApi(plans(reporter));
  const found = await assignments.listAssignments({ agency: [AGENCY], task: TASK, year: 2026 });
  assert.equal(found.items.length, 1);
  const id = found.items[0].id;
  const read = await assignments.getAssignmentRaw({ id });
  const tag = read.raw.headers.get('ETag') ?? '';

  const change = {
    id,
    ifMatch: tag,
    idempotencyKey: 'typescript-1',
    statusChange: {
      to: plan.Status.Completed,
      completedOn: new Date(TODAY),
      evidence: [{ number: '12/KH-STC', date: new Date(TODAY), issuer: 'Sở Tài chính' }],
    },
  };
  const done = await assignments.createAssignmentStatusChange(change);
  assert.equal(done.status, plan.Status.Completed);
  const again = await assignments.createAssignmentStatusChange(change);
  assert.equal(again.version, done.version, 'a repetition is answered and does nothing more');

  try {
    await assignments.createAssignmentStatusChange({ ...change, idempotencyKey: 'typescript-2' });
    assert.fail('it is based on an old version');
  } catch (refusal) {
    if (!(refusal instanceof plan.ResponseError)) {
      throw refusal;
    }
    const problem = plan.ProblemFromJSON(await refusal.response.json());
    assert.equal(problem.type, '/problems/stale-version');
  }

  const open = await new plan.TasksApi(plans('reader-all')).listTasks({
    plan: [PLAN],
    status: [plan.Status.NotStarted, plan.Status.InProgress],
  });
  assert.ok(open.items.length > 0);

  const changes = new plan.ChangesApi(plans('reader-quang-ninh'));
  let position: string | undefined;
  await eventually(
    async () => {
      const stretch = await changes.readChanges({ after: position, types: 'status', limit: 200 });
      position = stretch.position;
      return stretch.items.map((item) => item.subject + ':' + (item.data as { version?: number }).version);
    },
    (seen) => seen.includes(id + ':' + done.version),
  );

  const owed = await eventually(
    () => new report.ReportsApi(reports(reporter)).listReports({ agency: [AGENCY], year: 2026 }),
    (page) => page.items.some((each) => each.revision),
  );
  const paper = owed.items.find((each) => each.revision)!.id;
  const content = await new report.ReportsApi(reports(reporter)).getReport({ id: paper });
  assert.ok(content.results.sections.length > 0);
  const printed = await new report.FilesApi(reports(reporter)).getReportFilesPdf({ id: paper });
  assert.equal((await printed.text()).slice(0, 4), '%PDF');
  console.log('walked');
}

walk().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
