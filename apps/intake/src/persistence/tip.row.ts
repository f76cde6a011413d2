import { instant } from '@keng/persistence';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TipKind, TipStatus, Urgency } from '../domain/tip';
import type { Precision } from '../domain/tip-content';

const AT = { type: 'timestamptz', transformer: instant } as const;
const MAYBE_AT = { ...AT, nullable: true } as const;
const MAYBE_ID = { type: 'uuid', nullable: true } as const;
const MAYBE_CODE = { type: 'text', nullable: true } as const;

@Entity({ name: 'tip', schema: 'intake' })
export class TipRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('integer', { name: 'event_seq' }) eventSeq!: number;
  @Column('text') status!: TipStatus;
  @Column('uuid', { name: 'first_unit_id' }) firstUnitId!: string;
  @Column('uuid', { name: 'narrative_unit_id' }) narrativeUnitId!: string;
  @Column('uuid', { name: 'holder_unit_id' }) holderUnitId!: string;
  @Column('text') channel!: string;
  @Column({ ...AT, name: 'received_at' }) receivedAt!: Temporal.Instant;
  @Column({ ...AT, name: 'registered_at' }) registeredAt!: Temporal.Instant;
  @Column('uuid', { name: 'registered_by' }) registeredBy!: string;
  @Column('boolean', { name: 'entered_late' }) enteredLate!: boolean;
  @Column({ ...MAYBE_CODE, name: 'late_reason' }) lateReason!: string | null;
  @Column({ ...MAYBE_AT, name: 'occurred_from' }) occurredFrom!: Temporal.Instant | null;
  @Column({ ...MAYBE_AT, name: 'occurred_to' }) occurredTo!: Temporal.Instant | null;
  @Column({ ...MAYBE_CODE, name: 'occurred_precision' }) occurredPrecision!: Precision | null;
  @Column({ ...MAYBE_ID, name: 'commune_unit_id' }) communeUnitId!: string | null;
  @Column({ ...MAYBE_CODE, name: 'kind' }) kind!: TipKind | null;
  @Column({ ...MAYBE_CODE, name: 'category_code' }) categoryCode!: string | null;
  @Column({ ...MAYBE_CODE, name: 'urgency' }) urgency!: Urgency | null;
  @Column({ ...MAYBE_ID, name: 'case_id' }) caseId!: string | null;
  @Column({ ...MAYBE_ID, name: 'accepted_unit_id' }) acceptedUnitId!: string | null;
  @Column({ ...MAYBE_AT, name: 'accepted_at' }) acceptedAt!: Temporal.Instant | null;
  @Column({ ...MAYBE_AT, name: 'competent_received_at' }) competentReceivedAt!: Temporal.Instant | null;
  @Column({ ...MAYBE_AT, name: 'closed_at' }) closedAt!: Temporal.Instant | null;
  @Column({ ...MAYBE_CODE, name: 'closure_reason' }) closureReason!: string | null;
  @Column({ ...MAYBE_ID, name: 'referred_to_unit_id' }) referredToUnitId!: string | null;
  @Column('boolean', { nullable: true }) valuable!: boolean | null;
  @Column({ ...MAYBE_AT, name: 'assessed_at' }) assessedAt!: Temporal.Instant | null;
  @Column({ ...MAYBE_ID, name: 'assessed_by' }) assessedBy!: string | null;
  @Column({ ...MAYBE_CODE, name: 'assessment_reason' }) assessmentReason!: string | null;
  @Column({ ...MAYBE_ID, name: 'pending_transfer_id' }) pendingTransferId!: string | null;
  @Column({ ...MAYBE_ID, name: 'pending_unit_id' }) pendingUnitId!: string | null;
  @Column({ ...MAYBE_CODE, name: 'next_clock_code' }) nextClockCode!: string | null;
  @Column({ ...MAYBE_AT, name: 'next_due_at' }) nextDueAt!: Temporal.Instant | null;
  @Column({ ...MAYBE_AT, name: 'next_legal_end_at' }) nextLegalEndAt!: Temporal.Instant | null;
}
