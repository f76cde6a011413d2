import { mapBounded } from './bounded';
import { DeskClient, type DemoAccount } from './desk-client';
import type { DemoRow } from './register-row';

interface Unit {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly validTo: string | null;
}

interface UnitList {
  readonly items: readonly Unit[];
}

const LOOKUPS_AT_ONCE = 4;
const SIGN_INS_AT_ONCE = 4;
/** In this order officers are needed, so in this order they sign in; the gateway lets so many in a minute. */
const CURTAIN_ORDER = [
  'operator',
  'desk_commander',
  'case_commander',
  'investigator',
  'committee_secretary',
  'issuer',
];

/** The installation as the demo finds it: units by code, officers by role and unit. */
export class Stage {
  private readonly units = new Map<string, Unit>();
  private readonly clients: readonly DeskClient[];

  constructor(url: string, accounts: readonly DemoAccount[]) {
    this.clients = accounts.map((account) => new DeskClient(url, account));
  }

  /** Looks up every unit that the rows name. @throws Error for one that the directory does not hold */
  async prepare(rows: readonly DemoRow[]): Promise<void> {
    const [first] = this.clients;
    if (!first) throw new Error('the accounts file lists no account');
    const ofOfficers = new Set(this.clients.map(({ account }) => account.unitId));
    const own = await first.get<UnitList>(`/api/directory/units?limit=100&ids=${[...ofOfficers].join(',')}`);
    const named = await mapBounded([...placesOf(rows)], LOOKUPS_AT_ONCE, ([code, unitType]) =>
      findUnit(first, code, unitType),
    );
    for (const unit of [...own.items, ...named]) this.units.set(unit.code, unit);
  }

  /** Lets everybody who will be needed sign in meanwhile. */
  async openCurtain(): Promise<void> {
    const order = (client: DeskClient): number => CURTAIN_ORDER.indexOf(client.account.role);
    const cast = this.clients.filter((client) => order(client) >= 0).sort((a, b) => order(a) - order(b));
    await mapBounded(cast, SIGN_INS_AT_ONCE, (client) => client.signIn());
  }

  unitId(code: string): string {
    return this.unit(code).unitId;
  }

  unitName(code: string): string {
    return this.unit(code).name;
  }

  /** Codes of the units by id. */
  codeOf(unitId: string): string | undefined {
    return [...this.units.values()].find((unit) => unit.unitId === unitId)?.code;
  }

  /** All officers who hold the role in the unit. */
  officers(role: string, unitCode: string): readonly DeskClient[] {
    const unitId = this.unitId(unitCode);
    return this.clients.filter(({ account }) => account.role === role && account.unitId === unitId);
  }

  /** @throws Error when the accounts file has no such officer */
  officer(role: string, unitCode: string): DeskClient {
    const [officer] = this.officers(role, unitCode);
    if (!officer) throw new Error(`the accounts file has no ${role} of ${unitCode}`);
    return officer;
  }

  private unit(code: string): Unit {
    const unit = this.units.get(code);
    if (!unit)
      throw new Error(
        `no account of the accounts file serves ${code}; the demo needs its demo installation (KENG_DEMO=1)`,
      );
    return unit;
  }
}

async function findUnit(client: DeskClient, code: string, unitType: string): Promise<Unit> {
  const { items } = await client.get<UnitList>(
    `/api/directory/units?limit=100&unitType=${unitType}&q=${encodeURIComponent(code)}`,
  );
  const unit = items.find((item) => item.code === code && item.validTo === null);
  if (!unit) throw new Error(`the directory holds no ${unitType} ${code}; load the reference data first`);
  return unit;
}

/** Communes and associations by code, each with its type; bodies of police and committees have officers. */
function placesOf(rows: readonly DemoRow[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const { commune, reporters, contributions } of rows) {
    if (commune !== undefined) places.set(commune, 'commune');
    for (const { association } of [...reporters, ...contributions]) {
      if (association !== undefined) places.set(association, 'association');
    }
  }
  return places;
}
