import { IsString, MinLength } from 'class-validator';

/** Variables of intake, besides those that every service reads. */
export class IntakeSettings {
  /** Key that wraps the key of every tip. Lost, no text can be read any more: back it up apart from the database. */
  @IsString({
    message: 'give the path of the key file, e.g. /var/lib/keng/intake.key; it is made on the first start',
  })
  @MinLength(1, { message: 'must not be empty' })
  KENG_INTAKE_KEY_FILE!: string;

  /** Pepper of the receipt codes. Lost, no code that was handed out is known any more. */
  @IsString({
    message:
      'give the path of the pepper file, e.g. /var/lib/keng/receipt.pepper; it is made on the first start',
  })
  @MinLength(1, { message: 'must not be empty' })
  KENG_RECEIPT_PEPPER_FILE!: string;
}
