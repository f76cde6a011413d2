import type { Page } from 'playwright-core';
import type { DeskClient } from '../demo/desk-client';

/** A page worth a picture. */
export interface Scene {
  readonly name: string;
  /** Whose desk it is. */
  readonly officer: string;
  /** Taken without signing in. */
  readonly isPublic?: boolean;
  /** The whole page, not the window alone. */
  readonly isWhole?: boolean;
  readonly path: (desk: DeskClient) => string | Promise<string>;
  /** Writes into the installation, so it is taken of an own one only. */
  readonly isWriting?: boolean;
  /** What the officer does there before the picture. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const STORY =
  'Khoảng 21 giờ 30, hai thanh niên cạy cửa tiệm vàng cạnh chợ Rồng rồi đi xe máy biển số 35B1-123.45 về hướng cầu Lim. ' +
  'Một người cầm dao. Người báo còn đứng ở cổng chợ.';

/** The thread from the call to the certificate, in order, then what stands beside it. */
export const SCENES: readonly Scene[] = [
  { name: 'sign-in', officer: 'trucban.37', isPublic: true, path: () => '/sign-in' },
  { name: 'intake-queue', officer: 'chihuytruc.37', path: () => '/intake' },
  { name: 'intake-new-tip', officer: 'trucban.37', path: () => '/intake/new', prepare: takeCall },
  {
    name: 'intake-place',
    officer: 'trucban.37',
    path: () => '/intake/new',
    prepare: async (page) => {
      await dropDrafts(page);
      await page.locator('#commune').pressSequentially('gia vien');
      await page.locator('#commune-found [role=option]').first().waitFor();
    },
  },
  {
    name: 'intake-receipt',
    officer: 'trucban.37',
    isWriting: true,
    path: () => '/intake/new',
    prepare: async (page) => {
      await takeCall(page);
      await page.keyboard.press('F9');
      await page.locator('ol > li[data-group]').first().waitFor();
    },
  },
  {
    name: 'intake-tip',
    officer: 'chihuytruc.37',
    isWhole: true,
    path: async (desk) => `/intake/tips/${await richestTip(desk)}`,
  },
  {
    name: 'intake-classification',
    officer: 'chihuytruc.37',
    path: async (desk) => `/intake/tips/${await newTip(desk)}`,
    prepare: async (page) => {
      await page.keyboard.press('F7');
      await page.keyboard.press('p');
      await page.locator('main form textarea').first().waitFor();
    },
  },
  { name: 'intake-register', officer: 'chihuytruc.37', path: () => '/intake/register' },
  { name: 'cases-queue', officer: 'chihuydieutra.37', path: () => '/cases' },
  {
    name: 'cases-case',
    officer: 'chihuydieutra.37',
    isWhole: true,
    path: async (desk) => `/cases/${await richestCase(desk)}`,
  },
  { name: 'cases-command', officer: 'chihuydieutra.37', path: () => '/cases/command' },
  { name: 'recognition-merits', officer: 'thuky138.37', path: () => '/recognition/merits' },
  {
    name: 'recognition-dossier',
    officer: 'thuky138.37',
    isWhole: true,
    path: async (desk) => `/recognition/dossiers/${await decidedDossier(desk)}`,
  },
  { name: 'recognition-awards', officer: 'thuky138.37', path: () => '/recognition/awards' },
  { name: 'overview', officer: 'chihuytruc.37', isWhole: true, path: () => '/overview' },
  { name: 'administration-services', officer: 'quantri', path: () => '/administration' },
  { name: 'administration-units', officer: 'quantri', path: () => '/administration/units' },
  { name: 'administration-law', officer: 'quantri', path: () => '/administration/law' },
];

/** Words on the telephone become a form. */
async function takeCall(page: Page): Promise<void> {
  await dropDrafts(page);
  await page.locator('#story').pressSequentially(STORY);
  await page.locator('#commune').pressSequentially('hoa lu');
  await page.locator('#commune-found [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('113').first().waitFor();
}

/** What an earlier picture left half typed. */
async function dropDrafts(page: Page): Promise<void> {
  const drops = page.getByRole('button', { name: 'Bỏ', exact: true });
  for (let left = await drops.count(); left > 0; left = await drops.count()) {
    await drops.first().click();
    await drops.nth(left - 1).waitFor({ state: 'detached' });
  }
}

interface List<Item> {
  readonly items: readonly Item[];
}

/** The one that most has happened to. */
async function richestTip(desk: DeskClient): Promise<string> {
  const { items } = await desk.get<List<{ tipId: string }>>('/api/intake/tips?lane=done&limit=30');
  return mostOf(
    items.map(({ tipId }) => tipId),
    async (tipId) => {
      const { history, transfers } = await desk.get<{ history: unknown[]; transfers: unknown[] }>(
        `/api/intake/tips/${tipId}`,
      );
      return history.length + transfers.length;
    },
  );
}

async function newTip(desk: DeskClient): Promise<string> {
  const { items } = await desk.get<List<{ tipId: string; status: string }>>('/api/intake/tips?limit=100');
  return required(items.find(({ status }) => status === 'received')?.tipId);
}

async function richestCase(desk: DeskClient): Promise<string> {
  const { items } = await desk.get<List<{ caseId: string }>>('/api/cases/cases?state=verifying&limit=30');
  return mostOf(
    items.map(({ caseId }) => caseId),
    async (caseId) => {
      const found = await desk.get<{ entries: unknown[]; notices: unknown[]; decisions: unknown[] }>(
        `/api/cases/cases/${caseId}`,
      );
      return found.entries.length + found.notices.length + found.decisions.length;
    },
  );
}

async function decidedDossier(desk: DeskClient): Promise<string> {
  const { items } = await desk.get<List<{ dossierId: string; nominationCount: number }>>(
    '/api/recognition/dossiers?status=decided&limit=100',
  );
  const counts = new Map(items.map(({ dossierId, nominationCount }) => [dossierId, nominationCount]));
  return mostOf([...counts.keys()], (dossierId) => counts.get(dossierId) ?? 0);
}

async function mostOf(
  ids: readonly string[],
  countOf: (id: string) => number | Promise<number>,
): Promise<string> {
  const counted = await Promise.all(ids.map(async (id) => ({ id, count: await countOf(id) })));
  return required(counted.toSorted((a, b) => b.count - a.count)[0]?.id);
}

function required(id: string | undefined): string {
  if (id === undefined) throw new Error('a record to show is missing; play the demo first');
  return id;
}
