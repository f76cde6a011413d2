import type { Award, AwardDecision } from '../domain/award';
import type { Dossier, Nomination } from '../domain/dossier';
import type { DossierRow, NominationRow } from './dossier.row';
import { toHonouree, toHonoureeColumns } from './honouree-columns';

export function toNomination(row: NominationRow): Nomination {
  const { honoureeAlias, honoureePartyId, dossierId: _, position: __, ...same } = row;
  return { ...same, honouree: toHonouree({ honoureeAlias, honoureePartyId }) };
}

export function toNominationRows({ id, nominations }: Dossier): NominationRow[] {
  return nominations.map(({ honouree, meritIds, recusedOfficerIds, ...same }, position) => ({
    ...same,
    ...toHonoureeColumns(honouree),
    meritIds: [...meritIds],
    recusedOfficerIds: [...recusedOfficerIds],
    dossierId: id,
    position,
  }));
}

export function toDossier(
  row: DossierRow,
  nominations: readonly Nomination[],
  decision: AwardDecision | null,
  awards: readonly Award[],
): Dossier {
  const { id, ...columns } = row;
  return { id, ...columns, nominations, decision, awards };
}

/** Everything of the dossier's own row but id, version and event counter. */
export function toDossierColumns(dossier: Dossier): Omit<DossierRow, 'id' | 'version' | 'eventSeq'> {
  const {
    id: _,
    version: __,
    eventSeq: ___,
    nominations: ____,
    decision: _____,
    awards: ______,
    ...columns
  } = dossier;
  return columns;
}
