import { IsString, MinLength } from 'class-validator';

/** Variables of this service besides the platform's. */
export class CasesSettings {
  /** Seals the keys of the cases. Made at the first start; without it no plan, entry or report can be read again. */
  @IsString({ message: 'give the path of the key file, e.g. /var/lib/keng/cases.key' })
  @MinLength(1)
  KENG_CASES_KEY_FILE!: string;
}
