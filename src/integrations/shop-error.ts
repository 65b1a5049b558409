import { type Problem, ProblemError } from '../domain/problem.ts';

/**
 * Why a shop's verb failed as a whole.
 * `unreachable`/`server`/`limited`: may pass by itself; `too-large`: send less at once; `refused`: this request will never
 * do; `auth`: keys; `shape`: the answer is not what the protocol promises.
 */
export type ShopErrorKind = 'unreachable' | 'server' | 'limited' | 'too-large' | 'refused' | 'auth' | 'shape';

export class ShopError extends ProblemError {
  override name = 'ShopError';
  readonly kind: ShopErrorKind;
  /** `nothing`: the answer proves that nothing was done; `unknown`: the shop may have done it, wholly or partly. */
  readonly outcome: 'nothing' | 'unknown';
  /** Milliseconds the shop asked to be left alone. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: ShopErrorKind,
    outcome: 'nothing' | 'unknown',
    problem: Problem,
    options: { cause?: unknown; retryAfter?: number } = {},
  ) {
    super(problem, options);
    this.kind = kind;
    this.outcome = outcome;
    this.retryAfter = options.retryAfter;
  }
}
