/** An error as WordPress answers it: `{code, message, data: {status, …}}`. */
export class WpError extends Error {
  override name = 'WpError';
  readonly status: number;
  readonly code: string;
  readonly data: unknown;

  constructor(status: number, code: string, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.data = { status, ...extra };
  }

  /** The JSON body, also used inside a batch's item. */
  body(): Record<string, unknown> {
    return { code: this.code, message: this.message, data: this.data };
  }
}

/** No route for this address and method. */
export const noRoute = (): WpError =>
  new WpError(404, 'rest_no_route', 'No route was found matching the URL and request method.');
