import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartyKind } from '@keng/contracts';
import { instant, plainDate } from '@keng/persistence';
import type { Appraisal, CouncilResult, DossierStatus, NominationOutcome } from '../domain/dossier';

@Entity({ name: 'dossier', schema: 'recognition' })
export class DossierRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('integer', { name: 'event_seq' }) eventSeq!: number;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('uuid', { name: 'issuer_unit_id' }) issuerUnitId!: string;
  @Column('text') title!: string;
  @Column('text') occasion!: string;
  @Column('date', { name: 'period_from', transformer: plainDate }) periodFrom!: Temporal.PlainDate;
  @Column('date', { name: 'period_to', transformer: plainDate }) periodTo!: Temporal.PlainDate;
  @Column('date', { name: 'received_on', transformer: plainDate }) receivedOn!: Temporal.PlainDate;
  @Column('text', { name: 'law_version' }) lawVersion!: string;
  @Column('text') status!: DossierStatus;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at', transformer: instant }) createdAt!: Temporal.Instant;
  @Column('uuid', { name: 'revised_by', nullable: true }) revisedBy!: string | null;
  @Column('timestamptz', { name: 'revised_at', nullable: true, transformer: instant })
  revisedAt!: Temporal.Instant | null;
  @Column('uuid', { name: 'submitted_by', nullable: true }) submittedBy!: string | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true, transformer: instant })
  submittedAt!: Temporal.Instant | null;
  @Column('jsonb', { nullable: true }) appraisal!: Appraisal | null;
  @Column('jsonb', { name: 'council_result', nullable: true }) councilResult!: CouncilResult | null;
}

@Entity({ name: 'nomination', schema: 'recognition' })
export class NominationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('smallint') position!: number;
  @Column('uuid', { name: 'honouree_alias', nullable: true }) honoureeAlias!: string | null;
  @Column('uuid', { name: 'honouree_party_id', nullable: true }) honoureePartyId!: string | null;
  @Column('text', { name: 'party_kind' }) partyKind!: PartyKind;
  @Column('text', { name: 'award_form_code' }) awardFormCode!: string;
  @Column('uuid', { name: 'merit_ids', array: true }) meritIds!: string[];
  @Column('text') citation!: string;
  @Column('uuid', { name: 'recused_officer_ids', array: true }) recusedOfficerIds!: string[];
  @Column('text') outcome!: NominationOutcome;
}
