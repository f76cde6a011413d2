import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PartyKind } from '@keng/contracts';
import { ChangeNotes } from '@keng/messaging';
import { UnitOfWork } from '@keng/persistence';
import { SIMILAR_NAME, type Party, type SimilarParty } from '../domain/party';
import { PartyRepository } from '../domain/party.repository';
import { PartyRow } from './party.row';

const MOST_CANDIDATES = 5;

@Injectable()
export class TypeormPartyRepository extends PartyRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notes: ChangeNotes,
  ) {
    super();
  }

  async find(partyId: string): Promise<Party | undefined> {
    return (await this.work.manager.findOneBy(PartyRow, { id: partyId })) ?? undefined;
  }

  async findAll(partyIds: readonly string[]): Promise<readonly Party[]> {
    return this.work.manager.findBy(PartyRow, { id: In([...partyIds]) });
  }

  async findSimilar(
    { name, kind }: { readonly name: string; readonly kind: PartyKind },
    unitIds: readonly string[],
  ): Promise<readonly SimilarParty[]> {
    await this.work.query(`select pg_advisory_xact_lock(hashtextextended(ext.fold($1), 2))`, [name]);
    return this.work.query<SimilarParty>(
      `select id as "partyId", unit_id as "unitId",
         round(ext.similarity(search, ext.fold($1))::numeric, 2)::float8 as similarity
       from recognition.party
       where kind = $2 and unit_id = any($3::uuid[]) and search operator(ext.%) ext.fold($1)
         and ext.similarity(search, ext.fold($1)) >= $4
       order by 3 desc, id limit ${MOST_CANDIDATES}`,
      [name, kind, unitIds, SIMILAR_NAME],
    );
  }

  async add(party: Party): Promise<void> {
    await this.work.manager.insert(PartyRow, { ...party, eventSeq: 0 });
    await this.notes.add({ aggregate: 'party', key: party.id, type: 'registered' });
  }
}
