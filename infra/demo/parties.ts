import { proposerOf } from './bodies';
import type { DeskClient } from './desk-client';
import { isRefusedAs } from './problem';
import type { DemoHonouree, DemoRow } from './register-row';
import type { Stage } from './stage';
import { onceKnown } from './until';

type Party = Extract<DemoHonouree, { type: 'party' }>;

interface PartyView {
  readonly partyId: string;
  readonly name: string;
  readonly unitId: string;
}

/** The committee's register of those who act in the open; each is entered once, and found again by later runs. */
export class Parties {
  private readonly known = new Map<string, Promise<string>>();

  constructor(private readonly stage: Stage) {}

  /** @returns the party's id, entered now if it was not there */
  idOf(
    province: string,
    { commune = '' }: DemoRow,
    party: Party,
    association: string | undefined,
  ): Promise<string> {
    const key = [province, commune, party.name].join('/');
    const known = this.known.get(key) ?? this.enter(province, commune, party, association);
    this.known.set(key, known);
    return known;
  }

  private async enter(
    province: string,
    commune: string,
    { name, partyKind }: Party,
    association: string | undefined,
  ): Promise<string> {
    const secretary = this.stage.officer('committee_secretary', proposerOf(province));
    const unitId = this.stage.unitId(commune);
    const { items } = await secretary.post<{ items: PartyView[] }>('/api/recognition/parties/search', {
      text: name,
      partyKind,
      unitId,
    });
    const found = items.find((item) => item.name === name && item.unitId === unitId);
    if (found) return found.partyId;
    return enterKnowingly(secretary, {
      partyKind,
      name,
      unitId,
      ...(association !== undefined && { associationUnitId: this.stage.unitId(association) }),
    });
  }
}

/** Names of neighbouring hamlets' teams are nearly the same; the secretary looks at them and confirms. */
async function enterKnowingly(secretary: DeskClient, body: object): Promise<string> {
  const enter = (party: object): Promise<{ partyId: string }> =>
    onceKnown(['forbidden', 'invalid-fields'], () =>
      secretary.post<{ partyId: string }>('/api/recognition/parties', party),
    );
  try {
    return (await enter(body)).partyId;
  } catch (error) {
    if (!isRefusedAs(error, 'party-similar')) throw error;
    return (await enter({ ...body, allowSimilar: true })).partyId;
  }
}
