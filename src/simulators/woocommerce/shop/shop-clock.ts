import type { Seconds } from '../state/records.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The shop's time: whole seconds, shown in UTC (`_gmt` fields) and in the shop's own zone. */
export class ShopClock {
  readonly timezone: string;
  readonly #now: () => Date;
  readonly #offsets = new Map<number, number>();
  readonly #format: Intl.DateTimeFormat;

  constructor(timezone: string, now: () => Date) {
    this.timezone = timezone;
    this.#now = now;
    this.#format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
  }

  now(): Seconds {
    return Math.floor(this.#now().getTime() / 1000);
  }

  /** Seconds that the shop's zone is ahead of UTC at that moment. */
  offset(at: Seconds): number {
    const hour = Math.floor(at / 3600);
    const known = this.#offsets.get(hour);
    if (known !== undefined) return known;
    const name = this.#format
      .formatToParts(new Date(at * 1000))
      .find((p) => p.type === 'timeZoneName')?.value;
    const parts = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '');
    const sign = parts?.[1] === '-' ? -1 : 1;
    const offset = parts ? sign * (Number(parts[2]) * 3600 + Number(parts[3]) * 60) : 0;
    this.#offsets.set(hour, offset);
    return offset;
  }

  /** "2026-11-22T01:38:34". */
  gmt(at: Seconds): string {
    const d = new Date(at * 1000);
    const day = `${d.getUTCFullYear()}-${twoDigits(d.getUTCMonth() + 1)}-${twoDigits(d.getUTCDate())}`;
    return `${day}T${twoDigits(d.getUTCHours())}:${twoDigits(d.getUTCMinutes())}:${twoDigits(d.getUTCSeconds())}`;
  }

  local(at: Seconds): string {
    return this.gmt(at + this.offset(at));
  }

  /** Reads a moment without a zone as the shop's own time. */
  fromLocal(text: string): Seconds {
    const asUtc = this.fromGmt(text);
    return asUtc - this.offset(asUtc - this.offset(asUtc));
  }

  /** Reads a moment without a zone as UTC; a bare day is its midnight. */
  fromGmt(text: string): Seconds {
    const bare = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}:\d{2})?/.exec(text)?.[0] ?? '';
    return Math.floor(
      Date.parse(`${bare.length === 10 ? `${bare}T00:00:00` : bare.replace(' ', 'T')}Z`) / 1000,
    );
  }
}
