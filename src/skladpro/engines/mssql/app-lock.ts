/**
 * Batches about an application lock of the session: it ends with the session, and the program does not know it. The name
 * carries its database, as servers that only speak like SQL Server keep such locks for all databases together.
 */
export interface AppLock {
  /** Waits so many milliseconds for the lock; `result` is negative when it is not given. */
  take(patience: number): string;
  /** `mode` is `Exclusive` while the session holds the lock, else `NoLock`. */
  mode: string;
  /** Does nothing when the session does not hold it. */
  release: string;
}

export const appLock = (name: string): AppLock => {
  const named = `declare @resource nvarchar(255)
set @resource = '${name}.' + db_name()`;
  return {
    take: (patience) => `${named}
declare @result int
exec @result = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = ${patience}
select @result as [result]`,
    mode: `${named}
select applock_mode('public', @resource, 'Session') as [mode]`,
    release: `${named}
if applock_mode('public', @resource, 'Session') <> 'NoLock'
  exec sp_releaseapplock @Resource = @resource, @LockOwner = 'Session'`,
  };
};
