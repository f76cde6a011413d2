import type { Tense } from './scenario';
import type { Random } from './random';

/** When a tip came and when it happened: the cells of the register, and the words of the narrative. */
export interface Timing {
  readonly received: string;
  readonly occurred: string;
  readonly precision: string;
  readonly words: string;
}

/** Whether the tip waited on paper: its reception is an hour, not a time ago. */
export function isOnPaper({ received }: Pick<Timing, 'received'>): boolean {
  return !received.startsWith('P');
}

const HOURS_FRESH = 21;

/** A tip of the last hours before the demo is played. */
export function freshTiming(tense: Tense, random: Random): Timing {
  const received = `PT${random.between(0, HOURS_FRESH)}H${random.between(1, 59)}M`;
  switch (tense) {
    case 'now': {
      const minutes = random.between(1, 9) * 5;
      const words = random.pick([
        'vừa xong',
        'lúc nãy',
        `cách đây ${minutes} phút`,
        `khoảng ${minutes}p trước`,
        'mới đây thôi',
      ]);
      return { received, occurred: `PT${minutes}M`, precision: 'minute', words };
    }
    case 'point':
      return { received, precision: 'hour', ...hourOfLastDays(random) };
    case 'habit': {
      const [days, words] = random.pick([
        [4, 'mấy hôm nay'],
        [7, 'khoảng 1 tuần nay'],
        [10, 'hơn chục hôm nay'],
        [14, 'dạo 2 tuần trở lại đây'],
        [30, 'cả tháng nay'],
        [21, 'từ hôm đầu tháng trước đến giờ'],
      ] as const);
      return { received, occurred: `D-${days}T00:00`, precision: 'day', words };
    }
    case 'past': {
      const months = random.between(2, 5);
      const words = random.pick([
        `cách đây ${months} tháng`,
        `từ khoảng ${months} tháng trước`,
        `hơn ${months - 1} tháng trước`,
      ]);
      return { received, occurred: `D-${months * 30}T00:00`, precision: 'month', words };
    }
  }
}

function hourOfLastDays(random: Random): Pick<Timing, 'occurred' | 'words'> {
  const late = random.pick(['19:30', '20:00', '21:15', '22:00', '22:40', '23:00']);
  const [occurred, words] = random.pick([
    [`D-1T${late}`, `hqua ${spokenHour(late)}`],
    [`D-1T${late}`, `tối qua khoảng ${spokenHour(late)}`],
    [`D-1T${late}`, `đêm qua lúc ${spokenHour(late)}`],
    ['D-1T06:30', 'sáng qua tầm 6h30'],
    ['D-1T15:00', 'chiều qua lúc 3h'],
    ['D-1T11:45', 'trưa hqua gần 12h'],
    ['D-2T20:30', 'tối hôm kia, chừng 8 rưỡi'],
    ['D-2T09:00', 'hôm kia lúc 9h sáng'],
    ['D-3T05:00', 'cách đây 3 hôm, khoảng 5h sáng'],
  ] as const);
  return { occurred, words };
}

function spokenHour(time: string): string {
  const [hour, minute] = time.split(':');
  return minute === '00' ? `${hour}h` : `${hour}h${minute}`;
}

/** Days in autumn 2026 whose papers are entered late. */
const FIRST_PAPER_DAY = Temporal.PlainDate.from('2026-10-01');
const PAPER_DAYS = 47;

/** A tip written on paper on a day that is named, and entered into the register later. */
export function paperTiming(tense: Tense, random: Random): Timing {
  const day = FIRST_PAPER_DAY.add({ days: random.between(5, PAPER_DAYS) });
  const at = day.toPlainDateTime({ hour: random.between(13, 21), minute: random.pick([0, 10, 15, 30, 45]) });
  const received = at.toString({ smallestUnit: 'minute' });
  switch (tense) {
    case 'now': {
      const then = at.subtract({ minutes: random.pick([20, 30, 45, 60]) });
      const hour = `${then.hour}h${then.minute === 0 ? '' : String(then.minute).padStart(2, '0')}`;
      const words = random.pick([`${hour} hôm nay`, `lúc ${hour} hôm nay`, `${hour} cùng ngày`]);
      return { received, occurred: then.toString({ smallestUnit: 'minute' }), precision: 'minute', words };
    }
    case 'point': {
      const then = day
        .subtract({ days: random.between(1, 4) })
        .toPlainDateTime({ hour: random.between(19, 23) });
      return {
        received,
        occurred: then.toString({ smallestUnit: 'minute' }),
        precision: 'hour',
        words: eveningOf(then, random),
      };
    }
    case 'habit': {
      const since = day.with({ day: 1 });
      const words = random.pick([
        `từ ngày 1/${since.month} đến nay`,
        `từ đầu tháng ${since.month}`,
        `suốt từ mùng 1/${since.month}`,
      ]);
      return { received, occurred: `${since.toString()}T00:00`, precision: 'day', words };
    }
    case 'past': {
      const then = day.with({ day: 15 }).subtract({ months: random.between(2, 5) });
      const words = random.pick([
        `hồi tháng ${then.month}`,
        `giữa tháng ${then.month}/${then.year}`,
        `khoảng tháng ${then.month} năm nay`,
      ]);
      return { received, occurred: `${then.toString()}T00:00`, precision: 'month', words };
    }
  }
}

function eveningOf(then: Temporal.PlainDateTime, random: Random): string {
  const date = `${then.day}/${then.month}`;
  const padded = `${String(then.day).padStart(2, '0')}/${String(then.month).padStart(2, '0')}/${then.year}`;
  const plain = [
    `ngày ${date}`,
    `khoảng ${then.hour}h ngày ${date}`,
    `tối ${date}`,
    `hồi ${then.hour} giờ 00 phút ngày ${padded}`,
    `đêm ${date}`,
  ];
  const ofTheFirstTen = [
    `tối mùng ${then.day}`,
    `đêm mùng ${then.day}/${then.month}`,
    `tối mùng ${then.day} vừa rồi`,
  ];
  return random.pick(then.day <= 10 ? [...ofTheFirstTen, ...plain.slice(0, 2)] : plain);
}
