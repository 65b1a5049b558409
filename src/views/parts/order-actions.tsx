import type { OrderRow } from '../../state/read/orders.ts';
import type { Ui } from '../ui.ts';
import { Action, FormGuard } from './action.tsx';

/** What a person may do with an order that waits: try again, or leave it out for good with a reason. */
export const OrderActions = ({ ui, order }: { ui: Ui; order: OrderRow }) => {
  const words = ui.w.ordersPage;
  const dialog = `skip-${order.id}`;
  return (
    <div class="acts">
      <Action ui={ui} to={`/orders/${order.id}/retry`} class="b-s" label={words.retryFor(order.number)}>
        {words.retry}
      </Action>
      <button class="b b-s b-q" type="button" popovertarget={dialog} aria-label={words.skipFor(order.number)}>
        {words.skip}
      </button>
      <form
        class="dialog"
        id={dialog}
        popover="auto"
        method="post"
        action={`/orders/${order.id}/skip`}
        aria-label={words.skipFor(order.number)}
      >
        <FormGuard ui={ui} />
        <p>{words.reasonHelp}</p>
        <label for={`${dialog}-reason`}>{words.reason}</label>
        <input
          id={`${dialog}-reason`}
          name="reason"
          type="text"
          required
          maxlength={200}
          autocomplete="off"
        />
        <button class="b b-bad" type="submit">
          {words.skipNow}
        </button>
      </form>
    </div>
  );
};
