/** Rows of Store that differ by half a thousandth or more from what the saved operations add up to (SQLite). */
export const stockDifferences = `
  SELECT s.ObjectID, s.GoodID FROM Store s
  LEFT JOIN (SELECT ObjectID, GoodID, SUM(Qtty * Sign) AS q FROM Operations WHERE Acct > 0 GROUP BY ObjectID, GoodID) o
    ON o.ObjectID = s.ObjectID AND o.GoodID = s.GoodID
  WHERE ABS(s.Qtty - COALESCE(o.q, 0)) >= 0.0005`;
