import { Injectable } from '@nestjs/common';
import type { PartyKind } from '@keng/contracts';
import { fold, hasRole, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Forbidden } from '@keng/platform';
import { CommitteeOfficers } from './committee-officers';
import type { PartyListView, PartyView } from './parties.view';

export interface PartiesWanted {
  readonly text: string;
  readonly partyKind?: PartyKind | undefined;
  readonly unitId?: string | undefined;
  readonly limit: number;
}

/** How near a name must be when none contains the text: a slip or two. */
const NEAR = 0.5;

/**
 * Parties by name, marks or not (api.md, row 36). Committees find the parties of their area; investigators find
 * collectives, which are public bodies, and nobody else.
 */
@Injectable()
export class PartiesQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: CommitteeOfficers,
  ) {}

  /** @throws Forbidden when an investigator asks for persons or households */
  async execute(actor: Actor, { text, partyKind, unitId, limit }: PartiesWanted): Promise<PartyListView> {
    const onCommittee = hasRole(actor, ['committee_secretary', 'committee_member']);
    if (!onCommittee && partyKind !== undefined && partyKind !== 'collective') throw new Forbidden();
    const kind = onCommittee ? (partyKind ?? null) : 'collective';
    const area = onCommittee ? [...(await this.officers.describe(actor)).ledgerArea] : null;
    const word = fold(text);
    const items = await this.work.query<PartyView>(
      `select id as "partyId", kind as "partyKind", name, unit_id as "unitId",
         association_unit_id as "associationUnitId", version
       from recognition.party
       where (search like '%' || $1 || '%' or ext.word_similarity($2, search) >= ${NEAR})
         and ($3::text is null or kind = $3) and ($4::uuid is null or unit_id = $4)
         and ($5::uuid[] is null or unit_id = any($5))
       order by search = $2 desc, search like $1 || '%' desc, search like '%' || $1 || '%' desc,
         ext.word_similarity($2, search) desc, search, id
       limit $6`,
      [word.replaceAll(/[\\%_]/g, String.raw`\$&`), word, kind, unitId ?? null, area, limit],
    );
    return { items, nextCursor: null };
  }
}
