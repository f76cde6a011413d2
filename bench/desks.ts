import { Agent } from 'node:http';
import { eventually } from '../libs/testing/src/eventually';
import { DeskClient } from '../infra/demo/desk-client';
import type { BuiltProduct } from '../infra/demo/built-product';
import { NARRATIVE, register, sessionHeaders, type Desk } from './tips';

const UNITS_AN_OFFICER = 25;
const KNOWN_WITHIN_MS = 60_000;

/** Every operator of the demo gets more desks, so that registers do not queue on one row. */
export async function openDesks(product: BuiltProduct): Promise<Desk[]> {
  const administrator = product.accounts.find(({ role }) => role === 'administrator');
  const operators = product.accounts.filter(({ role }) => role === 'operator');
  if (!administrator) throw new Error('the demo has no administrator');
  const admin = new DeskClient(product.url, administrator);
  const units = await communePolice(admin);
  const desks: Desk[] = [];
  for (const [at, operator] of operators.entries()) {
    const own = units
      .slice(at * UNITS_AN_OFFICER, (at + 1) * UNITS_AN_OFFICER)
      .filter((id) => id !== operator.unitId);
    let version = await versionOf(admin, operator.officerId, operator.unitId);
    for (const unitId of own) {
      const body = { unitId, role: 'operator', validFrom: '2026-01-01', basis: 'Quyết định 1/QĐ-DEMO' };
      const path = `/api/directory/officers/${operator.officerId}/appointments`;
      ({ version } = await admin.post<{ version: number }>(path, body, version));
    }
    const headers = await sessionHeaders(product.url, operator.username, operator.password);
    desks.push(...own.map((unitId) => ({ headers, officerId: operator.officerId, unitId })));
  }
  await knownToIntake(product, desks);
  return desks;
}

/** Intake learns of the appointments and units by events; the bench waits until every desk may register. */
async function knownToIntake(product: BuiltProduct, desks: readonly Desk[]): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  for (const desk of desks) {
    const registers = async (): Promise<boolean> =>
      (await register(product.url, agent, desk, NARRATIVE)) === 201;
    await eventually(`desk ${desk.unitId} may register`, registers, { timeoutMs: KNOWN_WITHIN_MS });
  }
  agent.destroy();
}

async function communePolice(admin: DeskClient): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const page = await admin.get<{
      items: { unitId: string; unitType: string }[];
      nextCursor: string | null;
    }>(`/api/directory/units?kind=police&limit=100${cursor}`);
    ids.push(
      ...page.items.filter(({ unitType }) => unitType === 'commune_police').map(({ unitId }) => unitId),
    );
    if (page.nextCursor === null) return ids;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

async function versionOf(admin: DeskClient, officerId: string, unitId: string): Promise<number> {
  const page = await admin.get<{ items: { officerId: string; version: number }[] }>(
    `/api/directory/officers?unitId=${unitId}&limit=100`,
  );
  return page.items.find((officer) => officer.officerId === officerId)?.version ?? 1;
}
