import { WpError } from './wp-error.ts';

/** An uncaught PHP error: 500 with the trace in `data.error`; what was done before it stays done. */
export class PhpFatal extends WpError {
  constructor(message: string, line: number) {
    super(
      500,
      'internal_server_error',
      '<p>There has been a critical error on this website.</p><p><a href="https://wordpress.org/documentation/article/faq-troubleshooting/">Learn more about troubleshooting WordPress.</a></p>',
      {
        error: {
          type: 1,
          message: `Uncaught ${message} in /var/www\nStack trace:\n#0 {main}\n  thrown`,
          file: '/var/www',
          line,
        },
      },
    );
  }

  override body(): Record<string, unknown> {
    return { ...super.body(), additional_errors: [] };
  }
}
