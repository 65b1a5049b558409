/** One request that reached the simulator. */
export interface RequestRecord {
  at: Date;
  method: string;
  /** Path after `/wp-json`, without the query. */
  path: string;
  /** The whole query, signatures included. */
  query: string;
  /** Parsed JSON, or the text as it came. */
  body: unknown;
  /** 0 when it was never answered. */
  status: number;
  milliseconds: number;
}

const longest = 5_000;

/** The last requests, oldest first, for tests to look at. */
export class RequestLog {
  readonly all: RequestRecord[] = [];

  add(record: RequestRecord): RequestRecord {
    this.all.push(record);
    if (this.all.length > longest) this.all.shift();
    return record;
  }
}
