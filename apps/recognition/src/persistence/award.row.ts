import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AwardKind, AwardStatus, PartyKind } from '@keng/contracts';
import { instant, plainDate } from '@keng/persistence';
import type { IssuerLevel } from '../domain/law-book';

@Entity({ name: 'award_decision', schema: 'recognition' })
export class AwardDecisionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('uuid', { name: 'issuer_unit_id' }) issuerUnitId!: string;
  @Column('text') series!: string;
  @Column('smallint') year!: number;
  @Column('text') number!: string;
  @Column('text', { name: 'number_key' }) numberKey!: string;
  @Column('date', { name: 'signed_on', transformer: plainDate }) signedOn!: Temporal.PlainDate;
  @Column('uuid', { name: 'signed_by' }) signedBy!: string;
  @Column('text', { name: 'signer_name' }) signerName!: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at', transformer: instant }) recordedAt!: Temporal.Instant;
  @Column('text', { name: 'law_version' }) lawVersion!: string;
}

@Entity({ name: 'award', schema: 'recognition' })
export class AwardRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('integer', { name: 'event_seq' }) eventSeq!: number;
  @Column('text', { name: 'award_number' }) awardNumber!: string;
  @Column('integer', { name: 'register_no' }) registerNo!: number;
  @Column('smallint', { name: 'register_year' }) registerYear!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('uuid', { name: 'nomination_id' }) nominationId!: string;
  @Column('uuid', { name: 'decision_id' }) decisionId!: string;
  @Column('uuid', { name: 'issuer_unit_id' }) issuerUnitId!: string;
  @Column('text', { name: 'award_form_code' }) awardFormCode!: string;
  @Column('text') award!: AwardKind;
  @Column('uuid', { name: 'honouree_alias', nullable: true }) honoureeAlias!: string | null;
  @Column('uuid', { name: 'honouree_party_id', nullable: true }) honoureePartyId!: string | null;
  @Column('text', { name: 'party_kind' }) partyKind!: PartyKind;
  @Column('text') citation!: string;
  @Column('text', { name: 'form_label' }) formLabel!: string;
  @Column('text', { name: 'issuer_level' }) issuerLevel!: IssuerLevel;
  @Column('numeric', { nullable: true }) coefficient!: string | null;
  @Column('text', { name: 'coefficient_basis' }) coefficientBasis!: string;
  @Column('boolean', { name: 'is_ceiling' }) isCeiling!: boolean;
  @Column('bigint', { name: 'base_salary' }) baseSalary!: number;
  @Column('text', { name: 'base_salary_basis' }) baseSalaryBasis!: string;
  @Column('bigint', { name: 'bonus_amount' }) bonusAmount!: number;
  @Column('text') status!: AwardStatus;
  @Column('date', { name: 'handed_over_on', nullable: true, transformer: plainDate })
  handedOverOn!: Temporal.PlainDate | null;
  @Column('text', { name: 'hand_over_minutes', nullable: true }) handOverMinutes!: string | null;
  @Column('text', { name: 'received_by', nullable: true }) receivedBy!: 'self' | 'proxy' | null;
  @Column('text', { name: 'serial_number', nullable: true }) serialNumber!: string | null;
}
