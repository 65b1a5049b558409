-- ══ every session ══

set xact_abort off
set lock_timeout 5000
set dateformat ymd
set deadlock_priority low
if exists (select 1 from sys.databases where database_id = db_id() and snapshot_isolation_state = 1)
  set transaction isolation level snapshot
else set transaction isolation level read committed;

-- ══ connecting ══

select TABLE_NAME as "table", COLUMN_NAME as "column", lower(DATA_TYPE) as "type",
  CHARACTER_MAXIMUM_LENGTH as "length", IS_NULLABLE as "nullable", COLUMN_DEFAULT as "fallback",
  columnproperty(object_id(quotename(TABLE_SCHEMA) + '.' + quotename(TABLE_NAME)), COLUMN_NAME, 'IsIdentity')
    + columnproperty(object_id(quotename(TABLE_SCHEMA) + '.' + quotename(TABLE_NAME)), COLUMN_NAME, 'IsComputed') as "given"
from INFORMATION_SCHEMA.COLUMNS where TABLE_SCHEMA in (schema_name(), 'dbo')
order by TABLE_NAME, ORDINAL_POSITION;

select "Version"
from "System"
where "ProductID" = @1
order by "Version" desc;
-- 1

select object_name(parent_id) as "table", name as "name"
from sys.triggers where parent_class = 1 and is_disabled = 0;

select cast(serverproperty('ProductVersion') as nvarchar(128)) as "version",
  cast(serverproperty('Edition') as nvarchar(128)) as "edition",
  cast(databasepropertyex(db_name(), 'Collation') as nvarchar(128)) as "collation",
  (select cast(snapshot_isolation_state as int) from sys.databases where database_id = db_id()) as "snapshot";

select "Company"
from "Registration"
where "IsDefault" = @1;
-- -1

select "Currency"
from "Currencies"
where "ID" = @1;
-- 1

select "Key", "Value"
from "Configuration"
where "UserID" = @1
and "Key" in (@2, @3, @4, @5, @6);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select count(*) as "rows"
from "ECRReceipts"
where "ReceiptType" = @1;
-- 8

select top(20) "Description"
from "ECRReceipts"
where ltrim(rtrim("Description")) like @1
order by "ID" desc;
-- '________-____-_______'

select count(*) as "rows"
from "GoodsGroups";

select count(*) as "rows"
from "Goods"
where "ID" >= @1
and ("Deleted" is null or "Deleted" <> @2);
-- 1, -1

select count(*) as "rows"
from "Partners"
where "ID" >= @1
and ("Deleted" is null or "Deleted" <> @2);
-- 1, -1

select count(*) as "rows"
from "Objects"
where "ID" >= @1
and ("Deleted" is null or "Deleted" <> @2);
-- 1, -1

select count(*) as "rows"
from "Users"
where "ID" >= @1
and ("Deleted" is null or "Deleted" <> @2);
-- 1, -1

select count(*) as "rows"
from "Users"
where "ID" >= @1
and ("Deleted" is null or "Deleted" <> @2);
-- 2, -1

-- ══ facts ══

select TABLE_NAME as "table", COLUMN_NAME as "column", lower(DATA_TYPE) as "type",
  CHARACTER_MAXIMUM_LENGTH as "length", IS_NULLABLE as "nullable", COLUMN_DEFAULT as "fallback",
  columnproperty(object_id(quotename(TABLE_SCHEMA) + '.' + quotename(TABLE_NAME)), COLUMN_NAME, 'IsIdentity')
    + columnproperty(object_id(quotename(TABLE_SCHEMA) + '.' + quotename(TABLE_NAME)), COLUMN_NAME, 'IsComputed') as "given"
from INFORMATION_SCHEMA.COLUMNS where TABLE_SCHEMA in (schema_name(), 'dbo')
order by TABLE_NAME, ORDINAL_POSITION;

select "Version"
from "System"
where "ProductID" = @1
order by "Version" desc;
-- 1

select object_name(parent_id) as "table", name as "name"
from sys.triggers where parent_class = 1 and is_disabled = 0;

select cast(serverproperty('ProductVersion') as nvarchar(128)) as "version",
  cast(serverproperty('Edition') as nvarchar(128)) as "edition",
  cast(databasepropertyex(db_name(), 'Collation') as nvarchar(128)) as "collation",
  (select cast(snapshot_isolation_state as int) from sys.databases where database_id = db_id()) as "snapshot";

select "Company"
from "Registration"
where "IsDefault" = @1;
-- -1

select "Currency"
from "Currencies"
where "ID" = @1;
-- 1

select "Key", "Value"
from "Configuration"
where "UserID" = @1
and "Key" in (@2, @3, @4, @5, @6);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select count(*) as "rows"
from "ECRReceipts"
where "ReceiptType" = @1;
-- 8

select top(20) "Description"
from "ECRReceipts"
where ltrim(rtrim("Description")) like @1
order by "ID" desc;
-- '________-____-_______'

select count(*) as "rows"
from "GoodsGroups";

select count(*) as "rows"
from "Goods"
where "ID" >= @1
and ("Deleted" is null or "Deleted" <> @2);
-- 1, -1

select count(*) as "rows"
from "Partners"
where "ID" >= @1
and ("Deleted" is null or "Deleted" <> @2);
-- 1, -1

select count(*) as "rows"
from "Objects"
where "ID" >= @1
and ("Deleted" is null or "Deleted" <> @2);
-- 1, -1

select count(*) as "rows"
from "Users"
where "ID" >= @1
and ("Deleted" is null or "Deleted" <> @2);
-- 1, -1

select count(*) as "rows"
from "Users"
where "ID" >= @1
and ("Deleted" is null or "Deleted" <> @2);
-- 2, -1

-- ══ goods: all of them ══

select "Key", "Value"
from "Configuration"
where "UserID" = @1
and "Key" in (@2, @3, @4, @5, @6);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "op"."GoodID", sum("op"."Qtty") as "ordered"
from "Operations" as "op"
where "op"."PartnerID" <> @1
and "op"."Acct" > @2
and ("op"."OperType" = @3 and "op"."ObjectID" in (@4, @5))
and not exists (select 1 as "one" from "Transformations" as "tr" where "tr"."FromOperType" = "op"."OperType" and
    "tr"."FromAcct" = "op"."Acct")
group by "op"."GoodID";
-- 0, 0, 19, 2, 3

select top(10000) "g"."ID" as "id", "g"."Name" as "name", "g"."Code" as "code", "g"."Code" as "key",
    "g"."GroupID" as "groupId", "g"."Measure1" as "measure", "v"."VATValue" as "vatRate",
    "g"."PriceOut2" as "price", "g"."Type" as "type"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > @1
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
order by "g"."ID";
-- 1

select "GoodID" as "id", sum("Qtty") as "onHand",
    sum(case when "Qtty" + 0 = "Qtty" then 0 else 1 end) as "strange"
from "Store"
where "ObjectID" in (@1, @2)
and "GoodID" > @3
and "GoodID" <= @4
group by "GoodID";
-- 2, 3, 1, 10

-- ══ goods: in use, of a group, by barcode ══

select "Key", "Value"
from "Configuration"
where "UserID" = @1
and "Key" in (@2, @3, @4, @5, @6);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "op"."GoodID", sum("op"."Qtty") as "ordered"
from "Operations" as "op"
where "op"."PartnerID" <> @1
and "op"."Acct" > @2
and ("op"."OperType" = @3 and "op"."ObjectID" in (@4, @5))
and not exists (select 1 as "one" from "Transformations" as "tr" where "tr"."FromOperType" = "op"."OperType" and
    "tr"."FromAcct" = "op"."Acct")
group by "op"."GoodID";
-- 0, 0, 19, 2, 3

select "ID", "Code", "Name"
from "GoodsGroups"
order by "Code", "ID";

select top(10000) "g"."ID" as "id", "g"."Name" as "name", "g"."Code" as "code", "g"."BarCode1" as "key",
    "g"."GroupID" as "groupId", "g"."Measure1" as "measure", "v"."VATValue" as "vatRate",
    "g"."PriceOut2" as "price", "g"."Type" as "type"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > @1
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
and ("g"."IsVeryUsed" is null or "g"."IsVeryUsed" >= @2)
and "g"."GroupID" in (@3, @4)
order by "g"."ID";
-- 1, -1, 2, 3

select "GoodID" as "id", sum("Qtty") as "onHand",
    sum(case when "Qtty" + 0 = "Qtty" then 0 else 1 end) as "strange"
from "Store"
where "ObjectID" in (@1, @2)
and "GoodID" > @3
and "GoodID" <= @4
group by "GoodID";
-- 2, 3, 1, 10

-- ══ goods: often used, without stock ══

select "Key", "Value"
from "Configuration"
where "UserID" = @1
and "Key" in (@2, @3, @4, @5, @6);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select top(10000) "g"."ID" as "id", "g"."Name" as "name", "g"."Code" as "code", "g"."Code" as "key",
    "g"."GroupID" as "groupId", "g"."Measure1" as "measure", "v"."VATValue" as "vatRate",
    "g"."PriceOut2" as "price", "g"."Type" as "type"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > @1
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
and "g"."IsVeryUsed" = @2
order by "g"."ID";
-- 1, -1

-- ══ goodsGroups ══

select "ID", "Code", "Name"
from "GoodsGroups"
order by "Code", "ID";

-- ══ objects ══

select "ID", "Name"
from "Objects"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
order by "ID";
-- 1

-- ══ objectGroups ══

select "ID", "Code", "Name"
from "ObjectsGroups"
order by "Code", "ID";

-- ══ objectsIn ══

select "ID", "Code", "Name"
from "ObjectsGroups"
order by "Code", "ID";

select "ID", "Name"
from "Objects"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
and "GroupID" in (@2, @3)
order by "ID";
-- 1, 2, 3

-- ══ users ══

select "ID", "Name"
from "Users"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
order by "ID";
-- 1

-- ══ partnerGroups ══

select "ID", "Code", "Name"
from "PartnersGroups"
order by "Code", "ID";

-- ══ paymentTypes ══

select "ID", "Name", "PaymentMethod"
from "PaymentTypes"
order by "ID";

-- ══ goodsByKeys: Code ══

select "g"."ID" as "id", "g"."Name" as "name", "v"."VATValue" as "vatRate", "g"."Type" as "type",
    "g"."IsRecipe" as "isRecipe", "g"."Code" as "key"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > @1
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
and lower(ltrim(rtrim("g"."Code"))) in (@2, @3)
order by "g"."ID";
-- 1, 'a1', 'кафе-1'

-- ══ goodsByKeys: ID ══

select "g"."ID" as "id", "g"."Name" as "name", "v"."VATValue" as "vatRate", "g"."Type" as "type",
    "g"."IsRecipe" as "isRecipe", "g"."ID" as "key"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > @1
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
and "g"."ID" in (@2, @3)
order by "g"."ID";
-- 1, 2, 3

-- ══ goodsByIds ══

select "g"."ID" as "id", "g"."Name" as "name", "v"."VATValue" as "vatRate", "g"."Type" as "type",
    "g"."IsRecipe" as "isRecipe"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > @1
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
and "g"."ID" in (@2, @3);
-- 1, 2, 6

-- ══ goodsByName ══

select "g"."ID" as "id", "g"."Name" as "name", "v"."VATValue" as "vatRate", "g"."Type" as "type",
    "g"."IsRecipe" as "isRecipe"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > @1
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
and lower(ltrim(rtrim("g"."Name"))) in (@2)
order by "g"."ID";
-- 1, 'доставка'

-- ══ partnerById ══

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
and "ID" = @2
order by "ID";
-- 1, 2

-- ══ partnerByName ══

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
and lower(ltrim(rtrim("Company"))) in (@2)
order by "ID";
-- 1, 'онлайн клиент'

-- ══ findPartner ══

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
and upper(replace(replace(replace(replace(replace(replace("Bulstat", @2, ''), @3, ''), @4, ''), @5, ''), @6,
    ''), @7, '')) in (@8, @9)
order by "ID";
-- 1, ' ', '-', '.', '/', '(', ')', '204567891', 'BG204567891'

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
and upper(replace(replace(replace(replace(replace(replace("TaxNo", @2, ''), @3, ''), @4, ''), @5, ''), @6,
    ''), @7, '')) in (@8, @9)
order by "ID";
-- 1, ' ', '-', '.', '/', '(', ')', '204567891', 'BG204567891'

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
and lower("eMail") like @2 escape '!'
order by "ID";
-- 1, '%maria@example.bg%'

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
and (replace(replace(replace(replace(replace(replace("Phone", @2, ''), @3, ''), @4, ''), @5, ''), @6, ''),
    @7, '') like @8 escape '!' or replace(replace(replace(replace(replace(replace("Phone2", @9, ''), @10,
    ''), @11, ''), @12, ''), @13, ''), @14, '') like @15 escape '!')
order by "ID";
-- 1, ' ', '-', '.', '/', '(', ')', '%888765432%', ' ', '-', '.', '/', '(', ')', '%888765432%'

-- ══ createPartner ══

set transaction isolation level read committed
declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
declare @result int
exec @result = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 5000
select @result as [result];

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
and upper(replace(replace(replace(replace(replace(replace("Bulstat", @2, ''), @3, ''), @4, ''), @5, ''), @6,
    ''), @7, '')) in (@8, @9)
order by "ID";
-- 1, ' ', '-', '.', '/', '(', ')', '204567891', 'BG204567891'

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
and upper(replace(replace(replace(replace(replace(replace("TaxNo", @2, ''), @3, ''), @4, ''), @5, ''), @6,
    ''), @7, '')) in (@8, @9)
order by "ID";
-- 1, ' ', '-', '.', '/', '(', ')', '204567891', 'BG204567891'

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
and lower("eMail") like @2 escape '!'
order by "ID";
-- 1, '%maria@example.bg%'

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
and (replace(replace(replace(replace(replace(replace("Phone", @2, ''), @3, ''), @4, ''), @5, ''), @6, ''),
    @7, '') like @8 escape '!' or replace(replace(replace(replace(replace(replace("Phone2", @9, ''), @10,
    ''), @11, ''), @12, ''), @13, ''), @14, '') like @15 escape '!')
order by "ID";
-- 1, ' ', '-', '.', '/', '(', ')', '%888765432%', ' ', '-', '.', '/', '(', ')', '%888765432%'

select "Key", "Value"
from "Configuration"
where "UserID" = @1
and "Key" in (@2, @3, @4, @5, @6);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "ID", "Name"
from "Users"
where "ID" = @1
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "ID"
from "PartnersGroups"
where "ID" = @1;
-- 2

begin transaction;

insert into "Partners" ("Code", "Company", "Company2", "MOL", "MOL2", "City", "City2", "Address", "Address2", "Phone", "Phone2", "Fax", "eMail", "TaxNo", "Bulstat", "BankName", "BankCode", "BankAcct", "BankVATName", "BankVATCode", "BankVATAcct", "PriceGroup", "Discount", "Type", "IsVeryUsed", "UserID", "GroupID", "UserRealTime", "Deleted", "CardNumber", "Note1", "Note2", "PaymentDays") values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25, @26, @27, @28, @29, @30, @31, @32, @33)
select cast(scope_identity() as int) as "ID";
-- ' ', 'Нова ООД', 'Нова ООД', 'Мария Петрова', 'Мария Петрова', 'София', 'София', 'ул. Шипка 1, 1504',
-- 'ул. Шипка 1, 1504', '0888 765 432', ' ', ' ', 'maria@example.bg', 'BG204567891', '204567891', ' ', ' ', ' ',
-- ' ', ' ', ' ', 1, 0, 0, 0, 2, 2, '2026-03-02 12:30:00', 0, ' ', ' ', ' ', 0

commit transaction;

declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
if applock_mode('public', @resource, 'Session') <> 'NoLock'
  exec sp_releaseapplock @Resource = @resource, @LockOwner = 'Session'
if exists (select 1 from sys.databases where database_id = db_id() and snapshot_isolation_state = 1)
  set transaction isolation level snapshot
else set transaction isolation level read committed;

-- ══ ensureGoodsGroup: both are new ══

set transaction isolation level read committed
declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
declare @result int
exec @result = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 5000
select @result as [result];

select "ID", "Code", "Name"
from "GoodsGroups"
order by "Code", "ID";

select "Key", "Value"
from "Configuration"
where "UserID" = @1
and "Key" in (@2, @3, @4, @5, @6);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

begin transaction;

insert into "GoodsGroups" ("Code", "Name") values (@1, @2)
select cast(scope_identity() as int) as "ID";
-- 'AAC', 'Дом'

insert into "GoodsGroups" ("Code", "Name") values (@1, @2)
select cast(scope_identity() as int) as "ID";
-- 'AACAAA', 'Кухня'

commit transaction;

declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
if applock_mode('public', @resource, 'Session') <> 'NoLock'
  exec sp_releaseapplock @Resource = @resource, @LockOwner = 'Session'
if exists (select 1 from sys.databases where database_id = db_id() and snapshot_isolation_state = 1)
  set transaction isolation level snapshot
else set transaction isolation level read committed;

-- ══ createGood ══

set transaction isolation level read committed
declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
declare @result int
exec @result = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 5000
select @result as [result];

select "ID", "Code", "BarCode1", "BarCode2", "BarCode3"
from "Goods"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
and (lower(ltrim(rtrim("BarCode1"))) in (@2) or lower(ltrim(rtrim("BarCode2"))) in (@3) or
    "BarCode3" like @4 escape '!')
order by "ID";
-- 1, '3800000000028', '3800000000028', '%3800000000028%'

select "ID", "Code", "BarCode1", "BarCode2", "BarCode3"
from "Goods"
where "ID" > @1
and ("Deleted" is null or "Deleted" <> -1)
and lower(ltrim(rtrim("Code"))) in (@2)
order by "ID";
-- 1, 'cup-1'

select "Key", "Value"
from "Configuration"
where "UserID" = @1
and "Key" in (@2, @3, @4, @5, @6);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "ID"
from "GoodsGroups"
where "ID" = @1;
-- 4

select "ID"
from "VATGroups"
where "VATValue" = @1
order by "ID";
-- 20

select "Measure1"
from "Goods"
where lower(ltrim(rtrim("Measure1"))) in (@1)
order by "ID";
-- 'бр.'

begin transaction;

insert into "Goods" ("Code", "BarCode1", "BarCode2", "BarCode3", "Catalog1", "Catalog2", "Catalog3", "Name", "Name2", "Measure1", "Measure2", "Ratio", "PriceIn", "PriceOut1", "PriceOut2", "PriceOut3", "PriceOut4", "PriceOut5", "PriceOut6", "PriceOut7", "PriceOut8", "PriceOut9", "PriceOut10", "MinQtty", "NormalQtty", "Description", "Type", "IsRecipe", "TaxGroup", "IsVeryUsed", "GroupID", "Deleted") values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25, @26, @27, @28, @29, @30, @31, @32)
select cast(scope_identity() as int) as "ID";
-- 'CUP-1', '3800000000028', ' ', ' ', ' ', ' ', ' ', 'Чаша', 'Чаша', 'бр.', 'бр.', 1, 0, 6, 6, 6, 6, 6, 6, 6,
-- 6, 6, 6, 0, 0, ' ', 0, 0, 1, 0, 4, 0

insert into "Store" ("ObjectID", "GoodID", "Qtty", "Price", "Lot", "LotID", "LotOrder")
select "ID", @1 as "GoodID", 0 as "Qtty", 0 as "Price", @2 as "Lot", 1 as "LotID", 1 as "LotOrder"
from "Objects";
-- 900, ' '

commit transaction;

declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
if applock_mode('public', @resource, 'Session') <> 'NoLock'
  exec sp_releaseapplock @Resource = @resource, @LockOwner = 'Session'
if exists (select 1 from sys.databases where database_id = db_id() and snapshot_isolation_state = 1)
  set transaction isolation level snapshot
else set transaction isolation level read committed;

-- ══ findDocument ══

select "OperType", "Acct", "ObjectID", "Note"
from "Operations"
where "OperType" in (@1, @2)
and "Date" >= @3
and "Note" like @4 escape '!'
order by "ID";
-- 2, 19, '2026-03-01', 'SB:shop#1048%'

-- ══ writeDocument: an order ══

set transaction isolation level read committed
declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
declare @result int
exec @result = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 5000
select @result as [result];

select "OperType", "Acct", "ObjectID", "Note"
from "Operations"
where "OperType" in (@1, @2)
and "Date" >= @3
and "Note" like @4 escape '!'
order by "ID";
-- 2, 19, '2025-03-01', 'SB:shop#1048%'

select "Key", "Value"
from "Configuration"
where "UserID" = @1
and "Key" in (@2, @3, @4, @5, @6);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "Currency"
from "Currencies"
where "ID" = @1;
-- 1

select "ID", "Name"
from "Objects"
where "ID" = @1
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "ID", "Name"
from "Users"
where "ID" = @1
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "PaymentDays"
from "Partners"
where "ID" = @1
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "g"."ID", "g"."Name", "g"."PriceIn", "g"."Type", "g"."IsRecipe", "v"."VATValue"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" in (@1, @2)
and ("g"."Deleted" is null or "g"."Deleted" <> -1);
-- 2, 3

select max("Acct") as "last"
from "Operations"
where "OperType" in (@1)
and "Acct" >= @2;
-- 19, 0

select "NextAcct"
from "NextAcct"
where "NextAcct" = @1;
-- 'OR5'

begin transaction;

insert into "NextAcct" ("NextAcct") select @1
where not exists (select 1 from "NextAcct" with (updlock, holdlock) where "NextAcct" = @2);
-- 'OR6', 'OR6'

select top(1) "ID"
from "Operations"
where "OperType" in (@1)
and "Acct" = @2;
-- 19, 6

insert into "Operations" ("OperType", "Acct", "GoodID", "PartnerID", "ObjectID", "OperatorID", "Qtty",
    "Sign", "PriceIn", "PriceOut", "VATIn", "VATOut", "Discount", "CurrencyID", "CurrencyRate", "Date",
    "Lot", "LotID", "Note", "SrcDocID", "UserID", "UserRealTime")
values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22),
    (@23, @24, @25, @26, @27, @28, @29, @30, @31, @32, @33, @34, @35, @36, @37, @38, @39, @40, @41, @42, @43,
    @44);
-- 19, 6, 2, 2, 2, 2, 2, 0, 6, 11.9, 1, 1.9833333333333334, 0, 1, 1, '2026-03-02 00:00:00', ' ', 1,
-- 'SB:shop#1048 Иван Петров', 0, 2, '2026-03-02 12:30:00', 19, 6, 3, 2, 2, 2, 0.25, 0, 3, 7.85,
-- 0.24770642201834864, 0.6481651376146789, 0, 1, 1, '2026-03-02 00:00:00', ' ', 1, 'SB:shop#1048 Иван Петров',
-- 0, 2, '2026-03-02 12:30:00'

commit transaction;

select "Note"
from "Operations"
where "OperType" in (@1)
and "Acct" = @2;
-- 19, 6

declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
if applock_mode('public', @resource, 'Session') <> 'NoLock'
  exec sp_releaseapplock @Resource = @resource, @LockOwner = 'Session'
if exists (select 1 from sys.databases where database_id = db_id() and snapshot_isolation_state = 1)
  set transaction isolation level snapshot
else set transaction isolation level read committed;

-- ══ writeDocument: one that stands already ══

set transaction isolation level read committed
declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
declare @result int
exec @result = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 5000
select @result as [result];

select "OperType", "Acct", "ObjectID", "Note"
from "Operations"
where "OperType" in (@1, @2)
and "Date" >= @3
and "Note" like @4 escape '!'
order by "ID";
-- 2, 19, '2025-03-01', 'SB:shop#1048%'

declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
if applock_mode('public', @resource, 'Session') <> 'NoLock'
  exec sp_releaseapplock @Resource = @resource, @LockOwner = 'Session'
if exists (select 1 from sys.databases where database_id = db_id() and snapshot_isolation_state = 1)
  set transaction isolation level snapshot
else set transaction isolation level read committed;

-- ══ writeDocument: a sale, paid in cash ══

set transaction isolation level read committed
declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
declare @result int
exec @result = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 5000
select @result as [result];

select "OperType", "Acct", "ObjectID", "Note"
from "Operations"
where "OperType" in (@1, @2)
and "Date" >= @3
and "Note" like @4 escape '!'
order by "ID";
-- 2, 19, '2025-03-01', 'SB:shop#1049%'

select "Key", "Value"
from "Configuration"
where "UserID" = @1
and "Key" in (@2, @3, @4, @5, @6);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "Currency"
from "Currencies"
where "ID" = @1;
-- 1

select "ID", "Name"
from "Objects"
where "ID" = @1
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "ID", "Name"
from "Users"
where "ID" = @1
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "PaymentDays"
from "Partners"
where "ID" = @1
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "g"."ID", "g"."Name", "g"."PriceIn", "g"."Type", "g"."IsRecipe", "v"."VATValue"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" in (@1)
and ("g"."Deleted" is null or "g"."Deleted" <> -1);
-- 2

select "ID", "Name", "PaymentMethod"
from "PaymentTypes"
order by "ID";

select max("Acct") as "last"
from "Operations"
where "OperType" in (@1, @2)
and "Acct" >= @3;
-- 2, 16, 0

begin transaction;

insert into "NextAcct" ("NextAcct") select @1
where not exists (select 1 from "NextAcct" with (updlock, holdlock) where "NextAcct" = @2);
-- 'S10', 'S10'

select top(1) "ID"
from "Operations"
where "OperType" in (@1, @2)
and "Acct" = @3;
-- 2, 16, 10

insert into "Operations" ("OperType", "Acct", "GoodID", "PartnerID", "ObjectID", "OperatorID", "Qtty",
    "Sign", "PriceIn", "PriceOut", "VATIn", "VATOut", "Discount", "CurrencyID", "CurrencyRate", "Date",
    "Lot", "LotID", "Note", "SrcDocID", "UserID", "UserRealTime")
values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22);
-- 2, 10, 2, 2, 2, 2, 2, -1, 6, 12.5, 1, 2.0833333333333335, 0, 1, 1, '2026-03-02 00:00:00', ' ', 1,
-- 'SB:shop#1049 Иван Петров', 0, 2, '2026-03-02 12:30:00'

select "GoodID", "Qtty"
from "Store"
where "ObjectID" = @1
and "GoodID" in (@2);
-- 2, 2

select "op"."GoodID", sum("op"."Qtty") as "ordered"
from "Operations" as "op"
where "op"."PartnerID" <> @1
and "op"."Acct" > @2
and (("op"."OperType" = @3 and "op"."ObjectID" in (@4)) or ("op"."OperType" = @5 and "op"."SrcDocID" in (@6)))
and not exists (select 1 as "one" from "Transformations" as "tr" where "tr"."FromOperType" = "op"."OperType" and
    "tr"."FromAcct" = "op"."Acct")
and "op"."GoodID" in (@7)
group by "op"."GoodID";
-- 0, 0, 19, 2, 33, 2, 2

update "Store"
set "Qtty" = "Qtty" - @1
where "ObjectID" = @2
and "GoodID" = @3
and "Qtty" >= @4;
-- 2, 2, 2, 6.9995

insert into "Payments" ("Acct", "OperType", "PartnerID", "Qtty", "Mode", "Sign", "Date", "UserID",
    "ObjectID", "UserRealTime", "Type", "TransactionNumber", "EndDate")
values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13), (@14, @15, @16, @17, @18, @19, @20, @21,
    @22, @23, @24, @25, @26);
-- 10, 2, 2, 25, -1, 1, '2026-03-02 00:00:00', 2, 2, '2026-03-02 12:30:00', 1, ' ', '2026-03-09 00:00:00', 10,
-- 2, 2, 25, 1, 1, '2026-03-02 00:00:00', 2, 2, '2026-03-02 12:30:00', 1, ' ', '2026-03-09 00:00:00'

insert into "CashBook" ("Date", "Desc", "OperType", "Sign", "Profit", "UserID", "UserRealtime", "ObjectID")
values (@1, @2, @3, @4, @5, @6, @7, @8);
-- '2026-03-02 00:00:00', 'Продажба № 0000000010', 8, 1, 25, 2, '2026-03-02 12:30:00', 2

commit transaction;

select "Note"
from "Operations"
where "OperType" in (@1, @2)
and "Acct" = @3;
-- 2, 16, 10

declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
if applock_mode('public', @resource, 'Session') <> 'NoLock'
  exec sp_releaseapplock @Resource = @resource, @LockOwner = 'Session'
if exists (select 1 from sys.databases where database_id = db_id() and snapshot_isolation_state = 1)
  set transaction isolation level snapshot
else set transaction isolation level read committed;

-- ══ goods: open orders with numbers per object ══

select "Key", "Value"
from "Configuration"
where "UserID" = @1
and "Key" in (@2, @3, @4, @5, @6);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "op"."GoodID", sum("op"."Qtty") as "ordered"
from "Operations" as "op"
where "op"."PartnerID" <> @1
and "op"."Acct" > @2
and ("op"."OperType" = @3 and "op"."ObjectID" in (@4, @5))
and not exists (select 1 as "one" from "Transformations" as "tr" where "tr"."FromOperType" = "op"."OperType" and
    "tr"."FromAcct" = "op"."Acct" and
    exists (select 1 as "one" from "Operations" as "made" where "made"."OperType" = "tr"."ToOperType" and
    "made"."Acct" = "tr"."ToAcct" and "made"."ObjectID" = "op"."ObjectID"))
group by "op"."GoodID";
-- 0, 0, 19, 2, 3

select top(10000) "g"."ID" as "id", "g"."Name" as "name", "g"."Code" as "code", "g"."Code" as "key",
    "g"."GroupID" as "groupId", "g"."Measure1" as "measure", "v"."VATValue" as "vatRate",
    "g"."PriceOut2" as "price", "g"."Type" as "type"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > @1
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
order by "g"."ID";
-- 1

select "GoodID" as "id", sum("Qtty") as "onHand",
    sum(case when "Qtty" + 0 = "Qtty" then 0 else 1 end) as "strange"
from "Store"
where "ObjectID" in (@1, @2)
and "GoodID" > @3
and "GoodID" <= @4
group by "GoodID";
-- 2, 3, 1, 10

-- ══ writeDocument: an order with a number of its object ══

set transaction isolation level read committed
declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
declare @result int
exec @result = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 5000
select @result as [result];

select "OperType", "Acct", "ObjectID", "Note"
from "Operations"
where "OperType" in (@1, @2)
and "Date" >= @3
and "Note" like @4 escape '!'
order by "ID";
-- 2, 19, '2025-03-01', 'SB:shop#1050%'

select "Key", "Value"
from "Configuration"
where "UserID" = @1
and "Key" in (@2, @3, @4, @5, @6);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "Currency"
from "Currencies"
where "ID" = @1;
-- 1

select "ID", "Name"
from "Objects"
where "ID" = @1
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "ID", "Name"
from "Users"
where "ID" = @1
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "PaymentDays"
from "Partners"
where "ID" = @1
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "g"."ID", "g"."Name", "g"."PriceIn", "g"."Type", "g"."IsRecipe", "v"."VATValue"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" in (@1, @2)
and ("g"."Deleted" is null or "g"."Deleted" <> -1);
-- 2, 3

select max("Acct") as "last"
from "Operations"
where "OperType" in (@1)
and "Acct" >= @2
and "ObjectID" = @3;
-- 19, 0, 2

select "NextAcct"
from "NextAcct"
where "NextAcct" = @1;
-- 'OR6'

select "NextAcct"
from "NextAcct"
where "NextAcct" like @1;
-- '%6'

begin transaction;

insert into "NextAcct" ("NextAcct") select @1
where not exists (select 1 from "NextAcct" with (updlock, holdlock) where "NextAcct" = @2);
-- 'OR7', 'OR7'

select top(1) "ID"
from "Operations"
where "OperType" in (@1)
and "Acct" = @2
and "ObjectID" = @3;
-- 19, 7, 2

insert into "Operations" ("OperType", "Acct", "GoodID", "PartnerID", "ObjectID", "OperatorID", "Qtty",
    "Sign", "PriceIn", "PriceOut", "VATIn", "VATOut", "Discount", "CurrencyID", "CurrencyRate", "Date",
    "Lot", "LotID", "Note", "SrcDocID", "UserID", "UserRealTime")
values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22),
    (@23, @24, @25, @26, @27, @28, @29, @30, @31, @32, @33, @34, @35, @36, @37, @38, @39, @40, @41, @42, @43,
    @44);
-- 19, 7, 2, 2, 2, 2, 2, 0, 6, 11.9, 1, 1.9833333333333334, 0, 1, 1, '2026-03-02 00:00:00', ' ', 1,
-- 'SB:shop#1050 Иван Петров', 0, 2, '2026-03-02 12:30:00', 19, 7, 3, 2, 2, 2, 0.25, 0, 3, 7.85,
-- 0.24770642201834864, 0.6481651376146789, 0, 1, 1, '2026-03-02 00:00:00', ' ', 1, 'SB:shop#1050 Иван Петров',
-- 0, 2, '2026-03-02 12:30:00'

commit transaction;

select "Note"
from "Operations"
where "OperType" in (@1)
and "Acct" = @2
and "ObjectID" = @3;
-- 19, 7, 2

declare @resource nvarchar(255)
set @resource = 'skladbridge.documents.' + db_name()
if applock_mode('public', @resource, 'Session') <> 'NoLock'
  exec sp_releaseapplock @Resource = @resource, @LockOwner = 'Session'
if exists (select 1 from sys.databases where database_id = db_id() and snapshot_isolation_state = 1)
  set transaction isolation level snapshot
else set transaction isolation level read committed;

-- ══ lead, and giving it up ══

declare @resource nvarchar(255)
set @resource = 'skladbridge.lead.' + db_name()
declare @result int
exec @result = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0
select @result as [result];

declare @resource nvarchar(255)
set @resource = 'skladbridge.lead.' + db_name()
if applock_mode('public', @resource, 'Session') <> 'NoLock'
  exec sp_releaseapplock @Resource = @resource, @LockOwner = 'Session';
