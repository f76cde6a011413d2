import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '@keng/persistence';
import type { ClockCode } from '../domain/clock-rule';

@Entity({ name: 'case_clock', schema: 'cases' })
export class CaseClockRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('smallint') position!: number;
  @Column('text', { name: 'clock_code' }) code!: ClockCode;
  @Column('uuid', { name: 'tip_id', nullable: true }) tipId!: string | null;
  @Column('uuid', { name: 'rule_id' }) ruleId!: string;
  @Column('text') basis!: string;
  @Column('timestamptz', { name: 'started_at', transformer: instant }) startedAt!: Temporal.Instant;
  @Column('timestamptz', { name: 'due_at', transformer: instant }) dueAt!: Temporal.Instant;
  @Column('timestamptz', { name: 'legal_end_at', transformer: instant }) legalEndAt!: Temporal.Instant;
  @Column('smallint', { name: 'due_soon_hours' }) dueSoonHours!: number;
  @Column('timestamptz', { name: 'satisfied_at', nullable: true, transformer: instant })
  satisfiedAt!: Temporal.Instant | null;
  @Column('uuid', { name: 'superseded_by', nullable: true }) supersededBy!: string | null;
  @Column('timestamptz', { name: 'lapsed_at', nullable: true, transformer: instant })
  lapsedAt!: Temporal.Instant | null;
  @Column('uuid', { name: 'holder_unit_id' }) holderUnitId!: string;
}
