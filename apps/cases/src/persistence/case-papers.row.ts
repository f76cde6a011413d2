import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant, plainDate } from '@keng/persistence';
import type { Contribution, DecisionKind, Ground, NoticeCode, Outcome } from '../domain/case';

@Entity({ name: 'case_decision', schema: 'cases' })
export class CaseDecisionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('smallint') position!: number;
  @Column('text') kind!: DecisionKind;
  @Column('text') number!: string;
  @Column('text', { name: 'number_key' }) numberKey!: string;
  @Column('text') series!: string;
  @Column('smallint') year!: number;
  @Column('uuid', { name: 'issuer_unit_id' }) issuerUnitId!: string;
  @Column('date', { name: 'decided_on', transformer: plainDate }) decidedOn!: Temporal.PlainDate;
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode!: string | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at', transformer: instant }) recordedAt!: Temporal.Instant;
}

@Entity({ name: 'case_notice', schema: 'cases' })
export class CaseNoticeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('smallint') position!: number;
  @Column('text', { name: 'notice_code' }) code!: NoticeCode;
  @Column('date', { name: 'sent_on', transformer: plainDate }) sentOn!: Temporal.PlainDate;
  @Column('text', { name: 'document_number', nullable: true }) documentNumber!: string | null;
  @Column('text', { name: 'delivered_by' }) deliveredBy!: string;
  @Column('uuid', { name: 'tip_ids', array: true }) tipIds!: string[];
  @Column('uuid', { name: 'clock_ids', array: true }) clockIds!: string[];
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at', transformer: instant }) recordedAt!: Temporal.Instant;
}

@Entity({ name: 'case_proposal', schema: 'cases' })
export class CaseProposalRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'proposer_id' }) proposerId!: string;
  @Column('timestamptz', { name: 'proposed_at', transformer: instant }) proposedAt!: Temporal.Instant;
  @Column('uuid', { name: 'text_id' }) textId!: string;
  @Column('text') conclusion!: Outcome['conclusion'];
  @Column('text', { name: 'ground_code', nullable: true }) groundCode!: Ground | null;
  @Column('integer', { name: 'incident_count' }) incidentCount!: number;
  @Column('integer', { name: 'suspect_count' }) suspectCount!: number;
  @Column('jsonb') contributions!: Contribution[];
}
