import { IsBoolean } from 'class-validator';
import { EventContract } from '../event-contract';
import {
  IsCitation,
  IsCode,
  IsOneOf,
  IsPartList,
  IsPlainDate,
  IsPrintedName,
  IsUuid,
  Optional,
} from '../fields';
import { capacities, roles, type Role } from '../vocabulary';

/** A role at a unit for a period. */
export class Appointment {
  /** The appointment. */
  @IsUuid() readonly appointmentId!: string;

  /** Unit whose matters the role covers. */
  @IsUuid() readonly unitId!: string;

  /** What the officer may do there. */
  @IsOneOf(roles) readonly role!: Role;

  /** Procedural capacity, where the appointment gives one. */
  @Optional() @IsCode(capacities) readonly capacity?: string;

  /** First day in force. */
  @IsPlainDate() readonly validFrom!: string;

  /** Last day in force; absent while no end is known. */
  @Optional() @IsPlainDate() readonly validTo?: string;

  /** Decision of appointment. */
  @IsCitation() readonly basis!: string;
}

/** Emitted when an officer is added, renamed, activated, deactivated or appointed; all appointments each time. */
@EventContract({ topic: 'keng.directory.officer', event: 'changed' })
export class OfficerChangedV1 {
  /** The officer. */
  @IsUuid() readonly officerId!: string;

  /** Name as colleagues see it beside a matter. */
  @IsPrintedName() readonly displayName!: string;

  /** Whether the account may sign in and be assigned work. */
  @IsBoolean() readonly active!: boolean;

  /** Appointments past, present and future. */
  @IsPartList(Appointment) readonly appointments!: Appointment[];
}
