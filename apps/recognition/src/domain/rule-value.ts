const SHARE = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/;
const COUNT = /^[1-9]\d{0,8}$/;
const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const CODE = /^[a-z][a-z0-9-]{0,63}$/;

/** Whether `value` can be read as what `unit` measures; a share is never more than the whole. */
export function isRuleValue(unit: string, value: string): boolean {
  if (unit.startsWith('ratio_of_')) {
    const [, numerator = '', denominator = ''] = SHARE.exec(value) ?? [];
    return numerator !== '' && Number(numerator) <= Number(denominator);
  }
  switch (unit) {
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'date':
      return isDay(value);
    case 'month':
      return COUNT.test(value) && Number(value) <= 12;
    case 'month_day':
      return MONTH_DAY.test(value);
    case 'code':
      return CODE.test(value);
    default:
      return COUNT.test(value);
  }
}

function isDay(value: string): boolean {
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value;
  } catch {
    return false;
  }
}
