-- ══ connecting ══

select "Version"
from "System"
where "ProductID" = ?
order by "Version" desc;
-- 1

select "Company"
from "Registration"
where "IsDefault" = ?;
-- -1

select "Currency"
from "Currencies"
where "ID" = ?;
-- 1

select "Key", "Value"
from "Configuration"
where "UserID" = ?
and "Key" in (?, ?, ?, ?, ?);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select count(*) as "rows"
from "ECRReceipts"
where "ReceiptType" = ?;
-- 8

select "Description"
from "ECRReceipts"
where ltrim(rtrim("Description")) like ?
order by "ID" desc
limit ?;
-- '________-____-_______', 20

select count(*) as "rows"
from "GoodsGroups";

select count(*) as "rows"
from "Goods"
where "ID" >= ?
and ("Deleted" is null or "Deleted" <> ?);
-- 1, -1

select count(*) as "rows"
from "Partners"
where "ID" >= ?
and ("Deleted" is null or "Deleted" <> ?);
-- 1, -1

select count(*) as "rows"
from "Objects"
where "ID" >= ?
and ("Deleted" is null or "Deleted" <> ?);
-- 1, -1

select count(*) as "rows"
from "Users"
where "ID" >= ?
and ("Deleted" is null or "Deleted" <> ?);
-- 1, -1

select count(*) as "rows"
from "Users"
where "ID" >= ?
and ("Deleted" is null or "Deleted" <> ?);
-- 2, -1

-- ══ facts ══

select "Version"
from "System"
where "ProductID" = ?
order by "Version" desc;
-- 1

select "Company"
from "Registration"
where "IsDefault" = ?;
-- -1

select "Currency"
from "Currencies"
where "ID" = ?;
-- 1

select "Key", "Value"
from "Configuration"
where "UserID" = ?
and "Key" in (?, ?, ?, ?, ?);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select count(*) as "rows"
from "ECRReceipts"
where "ReceiptType" = ?;
-- 8

select "Description"
from "ECRReceipts"
where ltrim(rtrim("Description")) like ?
order by "ID" desc
limit ?;
-- '________-____-_______', 20

select count(*) as "rows"
from "GoodsGroups";

select count(*) as "rows"
from "Goods"
where "ID" >= ?
and ("Deleted" is null or "Deleted" <> ?);
-- 1, -1

select count(*) as "rows"
from "Partners"
where "ID" >= ?
and ("Deleted" is null or "Deleted" <> ?);
-- 1, -1

select count(*) as "rows"
from "Objects"
where "ID" >= ?
and ("Deleted" is null or "Deleted" <> ?);
-- 1, -1

select count(*) as "rows"
from "Users"
where "ID" >= ?
and ("Deleted" is null or "Deleted" <> ?);
-- 1, -1

select count(*) as "rows"
from "Users"
where "ID" >= ?
and ("Deleted" is null or "Deleted" <> ?);
-- 2, -1

-- ══ goods: all of them ══

select "Key", "Value"
from "Configuration"
where "UserID" = ?
and "Key" in (?, ?, ?, ?, ?);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "op"."GoodID", sum("op"."Qtty") as "ordered"
from "Operations" as "op"
where "op"."PartnerID" <> ?
and "op"."Acct" > ?
and ("op"."OperType" = ? and "op"."ObjectID" in (?, ?))
and not exists (select 1 as "one" from "Transformations" as "tr" where "tr"."FromOperType" = "op"."OperType" and
    "tr"."FromAcct" = "op"."Acct")
group by "op"."GoodID";
-- 0, 0, 19, 2, 3

select "g"."ID" as "id", "g"."Name" as "name", "g"."Code" as "code", "g"."Code" as "key",
    "g"."GroupID" as "groupId", "g"."Measure1" as "measure", "v"."VATValue" as "vatRate",
    "g"."PriceOut2" as "price", "g"."Type" as "type"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > ?
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
order by "g"."ID"
limit ?;
-- 1, 10000

select "GoodID" as "id", sum("Qtty") as "onHand",
    sum(case when "Qtty" + 0 = "Qtty" then 0 else 1 end) as "strange"
from "Store"
where "ObjectID" in (?, ?)
and "GoodID" > ?
and "GoodID" <= ?
group by "GoodID";
-- 2, 3, 1, 10

-- ══ goods: in use, of a group, by barcode ══

select "Key", "Value"
from "Configuration"
where "UserID" = ?
and "Key" in (?, ?, ?, ?, ?);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "op"."GoodID", sum("op"."Qtty") as "ordered"
from "Operations" as "op"
where "op"."PartnerID" <> ?
and "op"."Acct" > ?
and ("op"."OperType" = ? and "op"."ObjectID" in (?, ?))
and not exists (select 1 as "one" from "Transformations" as "tr" where "tr"."FromOperType" = "op"."OperType" and
    "tr"."FromAcct" = "op"."Acct")
group by "op"."GoodID";
-- 0, 0, 19, 2, 3

select "ID", "Code", "Name"
from "GoodsGroups"
order by "Code", "ID";

select "g"."ID" as "id", "g"."Name" as "name", "g"."Code" as "code", "g"."BarCode1" as "key",
    "g"."GroupID" as "groupId", "g"."Measure1" as "measure", "v"."VATValue" as "vatRate",
    "g"."PriceOut2" as "price", "g"."Type" as "type"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > ?
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
and ("g"."IsVeryUsed" is null or "g"."IsVeryUsed" >= ?)
and "g"."GroupID" in (?, ?)
order by "g"."ID"
limit ?;
-- 1, -1, 2, 3, 10000

select "GoodID" as "id", sum("Qtty") as "onHand",
    sum(case when "Qtty" + 0 = "Qtty" then 0 else 1 end) as "strange"
from "Store"
where "ObjectID" in (?, ?)
and "GoodID" > ?
and "GoodID" <= ?
group by "GoodID";
-- 2, 3, 1, 10

-- ══ goods: often used, without stock ══

select "Key", "Value"
from "Configuration"
where "UserID" = ?
and "Key" in (?, ?, ?, ?, ?);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "g"."ID" as "id", "g"."Name" as "name", "g"."Code" as "code", "g"."Code" as "key",
    "g"."GroupID" as "groupId", "g"."Measure1" as "measure", "v"."VATValue" as "vatRate",
    "g"."PriceOut2" as "price", "g"."Type" as "type"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > ?
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
and "g"."IsVeryUsed" = ?
order by "g"."ID"
limit ?;
-- 1, -1, 10000

-- ══ goodsGroups ══

select "ID", "Code", "Name"
from "GoodsGroups"
order by "Code", "ID";

-- ══ objects ══

select "ID", "Name"
from "Objects"
where "ID" > ?
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
where "ID" > ?
and ("Deleted" is null or "Deleted" <> -1)
and "GroupID" in (?, ?)
order by "ID";
-- 1, 2, 3

-- ══ users ══

select "ID", "Name"
from "Users"
where "ID" > ?
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
where "g"."ID" > ?
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
and folded("g"."Code") in (?, ?)
order by "g"."ID";
-- 1, 'a1', 'кафе-1'

-- ══ goodsByKeys: ID ══

select "g"."ID" as "id", "g"."Name" as "name", "v"."VATValue" as "vatRate", "g"."Type" as "type",
    "g"."IsRecipe" as "isRecipe", "g"."ID" as "key"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > ?
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
and "g"."ID" in (?, ?)
order by "g"."ID";
-- 1, 2, 3

-- ══ goodsByIds ══

select "g"."ID" as "id", "g"."Name" as "name", "v"."VATValue" as "vatRate", "g"."Type" as "type",
    "g"."IsRecipe" as "isRecipe"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > ?
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
and "g"."ID" in (?, ?);
-- 1, 2, 6

-- ══ goodsByName ══

select "g"."ID" as "id", "g"."Name" as "name", "v"."VATValue" as "vatRate", "g"."Type" as "type",
    "g"."IsRecipe" as "isRecipe"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > ?
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
and folded("g"."Name") in (?)
order by "g"."ID";
-- 1, 'доставка'

-- ══ partnerById ══

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > ?
and ("Deleted" is null or "Deleted" <> -1)
and "ID" = ?
order by "ID";
-- 1, 2

-- ══ partnerByName ══

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > ?
and ("Deleted" is null or "Deleted" <> -1)
and folded("Company") in (?)
order by "ID";
-- 1, 'онлайн клиент'

-- ══ findPartner ══

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > ?
and ("Deleted" is null or "Deleted" <> -1)
and upper(replace(replace(replace(replace(replace(replace("Bulstat", ?, ''), ?, ''), ?, ''), ?, ''), ?, ''),
    ?, '')) in (?, ?)
order by "ID";
-- 1, ' ', '-', '.', '/', '(', ')', '204567891', 'BG204567891'

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > ?
and ("Deleted" is null or "Deleted" <> -1)
and upper(replace(replace(replace(replace(replace(replace("TaxNo", ?, ''), ?, ''), ?, ''), ?, ''), ?, ''), ?,
    '')) in (?, ?)
order by "ID";
-- 1, ' ', '-', '.', '/', '(', ')', '204567891', 'BG204567891'

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > ?
and ("Deleted" is null or "Deleted" <> -1)
and lower("eMail") like ? escape '!'
order by "ID";
-- 1, '%maria@example.bg%'

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > ?
and ("Deleted" is null or "Deleted" <> -1)
and (replace(replace(replace(replace(replace(replace("Phone", ?, ''), ?, ''), ?, ''), ?, ''), ?, ''), ?,
    '') like ? escape '!' or replace(replace(replace(replace(replace(replace("Phone2", ?, ''), ?, ''), ?,
    ''), ?, ''), ?, ''), ?, '') like ? escape '!')
order by "ID";
-- 1, ' ', '-', '.', '/', '(', ')', '%888765432%', ' ', '-', '.', '/', '(', ')', '%888765432%'

-- ══ createPartner ══

begin immediate;

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > ?
and ("Deleted" is null or "Deleted" <> -1)
and upper(replace(replace(replace(replace(replace(replace("Bulstat", ?, ''), ?, ''), ?, ''), ?, ''), ?, ''),
    ?, '')) in (?, ?)
order by "ID";
-- 1, ' ', '-', '.', '/', '(', ')', '204567891', 'BG204567891'

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > ?
and ("Deleted" is null or "Deleted" <> -1)
and upper(replace(replace(replace(replace(replace(replace("TaxNo", ?, ''), ?, ''), ?, ''), ?, ''), ?, ''), ?,
    '')) in (?, ?)
order by "ID";
-- 1, ' ', '-', '.', '/', '(', ')', '204567891', 'BG204567891'

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > ?
and ("Deleted" is null or "Deleted" <> -1)
and lower("eMail") like ? escape '!'
order by "ID";
-- 1, '%maria@example.bg%'

select "ID", "Company", "Bulstat", "TaxNo", "eMail", "Phone", "Phone2"
from "Partners"
where "ID" > ?
and ("Deleted" is null or "Deleted" <> -1)
and (replace(replace(replace(replace(replace(replace("Phone", ?, ''), ?, ''), ?, ''), ?, ''), ?, ''), ?,
    '') like ? escape '!' or replace(replace(replace(replace(replace(replace("Phone2", ?, ''), ?, ''), ?,
    ''), ?, ''), ?, ''), ?, '') like ? escape '!')
order by "ID";
-- 1, ' ', '-', '.', '/', '(', ')', '%888765432%', ' ', '-', '.', '/', '(', ')', '%888765432%'

select "Key", "Value"
from "Configuration"
where "UserID" = ?
and "Key" in (?, ?, ?, ?, ?);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "ID", "Name"
from "Users"
where "ID" = ?
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "ID"
from "PartnersGroups"
where "ID" = ?;
-- 2

insert into "Partners" ("Code", "Company", "Company2", "MOL", "MOL2", "City", "City2", "Address", "Address2",
    "Phone", "Phone2", "Fax", "eMail", "TaxNo", "Bulstat", "BankName", "BankCode", "BankAcct", "BankVATName",
    "BankVATCode", "BankVATAcct", "PriceGroup", "Discount", "Type", "IsVeryUsed", "UserID", "GroupID",
    "UserRealTime", "Deleted", "CardNumber", "Note1", "Note2", "PaymentDays")
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ' ', 'Нова ООД', 'Нова ООД', 'Мария Петрова', 'Мария Петрова', 'София', 'София', 'ул. Шипка 1, 1504',
-- 'ул. Шипка 1, 1504', '0888 765 432', ' ', ' ', 'maria@example.bg', 'BG204567891', '204567891', ' ', ' ', ' ',
-- ' ', ' ', ' ', 1, 0, 0, 0, 2, 2, '2026-03-02 12:30:00', 0, ' ', ' ', ' ', 0

commit;

-- ══ ensureGoodsGroup: both are new ══

begin immediate;

select "ID", "Code", "Name"
from "GoodsGroups"
order by "Code", "ID";

select "Key", "Value"
from "Configuration"
where "UserID" = ?
and "Key" in (?, ?, ?, ?, ?);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

insert into "GoodsGroups" ("Code", "Name")
values (?, ?);
-- 'AAC', 'Дом'

insert into "GoodsGroups" ("Code", "Name")
values (?, ?);
-- 'AACAAA', 'Кухня'

commit;

-- ══ createGood ══

begin immediate;

select "ID", "Code", "BarCode1", "BarCode2", "BarCode3"
from "Goods"
where "ID" > ?
and ("Deleted" is null or "Deleted" <> -1)
and (lower(trim("BarCode1")) in (?) or lower(trim("BarCode2")) in (?) or "BarCode3" like ? escape '!')
order by "ID";
-- 1, '3800000000028', '3800000000028', '%3800000000028%'

select "ID", "Code", "BarCode1", "BarCode2", "BarCode3"
from "Goods"
where "ID" > ?
and ("Deleted" is null or "Deleted" <> -1)
and lower(trim("Code")) in (?)
order by "ID";
-- 1, 'cup-1'

select "Key", "Value"
from "Configuration"
where "UserID" = ?
and "Key" in (?, ?, ?, ?, ?);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "ID"
from "GoodsGroups"
where "ID" = ?;
-- 4

select "ID"
from "VATGroups"
where "VATValue" = ?
order by "ID";
-- 20

select "Measure1"
from "Goods"
where folded("Measure1") in (?)
order by "ID";
-- 'бр.'

insert into "Goods" ("Code", "BarCode1", "BarCode2", "BarCode3", "Catalog1", "Catalog2", "Catalog3", "Name",
    "Name2", "Measure1", "Measure2", "Ratio", "PriceIn", "PriceOut1", "PriceOut2", "PriceOut3", "PriceOut4",
    "PriceOut5", "PriceOut6", "PriceOut7", "PriceOut8", "PriceOut9", "PriceOut10", "MinQtty", "NormalQtty",
    "Description", "Type", "IsRecipe", "TaxGroup", "IsVeryUsed", "GroupID", "Deleted")
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- 'CUP-1', '3800000000028', ' ', ' ', ' ', ' ', ' ', 'Чаша', 'Чаша', 'бр.', 'бр.', 1, 0, 6, 6, 6, 6, 6, 6, 6,
-- 6, 6, 6, 0, 0, ' ', 0, 0, 1, 0, 4, 0

insert into "Store" ("ObjectID", "GoodID", "Qtty", "Price", "Lot", "LotID", "LotOrder")
select "ID", ? as "GoodID", 0 as "Qtty", 0 as "Price", ? as "Lot", 1 as "LotID", 1 as "LotOrder"
from "Objects";
-- 11, ' '

commit;

-- ══ findDocument ══

select "OperType", "Acct", "ObjectID", "Note"
from "Operations"
where "OperType" in (?, ?)
and "Date" >= ?
and "Note" like ? escape '!'
order by "ID";
-- 2, 19, '2026-03-01', 'SB:shop#1048%'

-- ══ writeDocument: an order ══

begin immediate;

select "OperType", "Acct", "ObjectID", "Note"
from "Operations"
where "OperType" in (?, ?)
and "Date" >= ?
and "Note" like ? escape '!'
order by "ID";
-- 2, 19, '2025-03-01', 'SB:shop#1048%'

select "Key", "Value"
from "Configuration"
where "UserID" = ?
and "Key" in (?, ?, ?, ?, ?);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "Currency"
from "Currencies"
where "ID" = ?;
-- 1

select "ID", "Name"
from "Objects"
where "ID" = ?
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "ID", "Name"
from "Users"
where "ID" = ?
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "PaymentDays"
from "Partners"
where "ID" = ?
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "g"."ID", "g"."Name", "g"."PriceIn", "g"."Type", "g"."IsRecipe", "v"."VATValue"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" in (?, ?)
and ("g"."Deleted" is null or "g"."Deleted" <> -1);
-- 2, 3

select max("Acct") as "last"
from "Operations"
where "OperType" in (?)
and "Acct" >= ?;
-- 19, 0

select "NextAcct"
from "NextAcct"
where "NextAcct" = ?;
-- 'OR5'

insert or ignore into "NextAcct" ("NextAcct")
values (?);
-- 'OR6'

select "ID"
from "Operations"
where "OperType" in (?)
and "Acct" = ?
limit ?;
-- 19, 6, 1

insert into "Operations" ("OperType", "Acct", "GoodID", "PartnerID", "ObjectID", "OperatorID", "Qtty",
    "Sign", "PriceIn", "PriceOut", "VATIn", "VATOut", "Discount", "CurrencyID", "CurrencyRate", "Date",
    "Lot", "LotID", "Note", "SrcDocID", "UserID", "UserRealTime")
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- 19, 6, 2, 2, 2, 2, 2, 0, 6, 11.9, 1, 1.9833333333333334, 0, 1, 1, '2026-03-02 00:00:00', ' ', 1,
-- 'SB:shop#1048 Иван Петров', 0, 2, '2026-03-02 12:30:00', 19, 6, 3, 2, 2, 2, 0.25, 0, 3, 7.85,
-- 0.24770642201834864, 0.6481651376146789, 0, 1, 1, '2026-03-02 00:00:00', ' ', 1, 'SB:shop#1048 Иван Петров',
-- 0, 2, '2026-03-02 12:30:00'

commit;

select "Note"
from "Operations"
where "OperType" in (?)
and "Acct" = ?;
-- 19, 6

-- ══ writeDocument: one that stands already ══

begin immediate;

select "OperType", "Acct", "ObjectID", "Note"
from "Operations"
where "OperType" in (?, ?)
and "Date" >= ?
and "Note" like ? escape '!'
order by "ID";
-- 2, 19, '2025-03-01', 'SB:shop#1048%'

rollback;

-- ══ writeDocument: a sale, paid in cash ══

begin immediate;

select "OperType", "Acct", "ObjectID", "Note"
from "Operations"
where "OperType" in (?, ?)
and "Date" >= ?
and "Note" like ? escape '!'
order by "ID";
-- 2, 19, '2025-03-01', 'SB:shop#1049%'

select "Key", "Value"
from "Configuration"
where "UserID" = ?
and "Key" in (?, ?, ?, ?, ?);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "Currency"
from "Currencies"
where "ID" = ?;
-- 1

select "ID", "Name"
from "Objects"
where "ID" = ?
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "ID", "Name"
from "Users"
where "ID" = ?
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "PaymentDays"
from "Partners"
where "ID" = ?
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "g"."ID", "g"."Name", "g"."PriceIn", "g"."Type", "g"."IsRecipe", "v"."VATValue"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" in (?)
and ("g"."Deleted" is null or "g"."Deleted" <> -1);
-- 2

select "ID", "Name", "PaymentMethod"
from "PaymentTypes"
order by "ID";

select max("Acct") as "last"
from "Operations"
where "OperType" in (?, ?)
and "Acct" >= ?;
-- 2, 16, 0

insert or ignore into "NextAcct" ("NextAcct")
values (?);
-- 'S10'

select "ID"
from "Operations"
where "OperType" in (?, ?)
and "Acct" = ?
limit ?;
-- 2, 16, 10, 1

insert into "Operations" ("OperType", "Acct", "GoodID", "PartnerID", "ObjectID", "OperatorID", "Qtty",
    "Sign", "PriceIn", "PriceOut", "VATIn", "VATOut", "Discount", "CurrencyID", "CurrencyRate", "Date",
    "Lot", "LotID", "Note", "SrcDocID", "UserID", "UserRealTime")
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- 2, 10, 2, 2, 2, 2, 2, -1, 6, 12.5, 1, 2.0833333333333335, 0, 1, 1, '2026-03-02 00:00:00', ' ', 1,
-- 'SB:shop#1049 Иван Петров', 0, 2, '2026-03-02 12:30:00'

select "GoodID", "Qtty"
from "Store"
where "ObjectID" = ?
and "GoodID" in (?);
-- 2, 2

select "op"."GoodID", sum("op"."Qtty") as "ordered"
from "Operations" as "op"
where "op"."PartnerID" <> ?
and "op"."Acct" > ?
and (("op"."OperType" = ? and "op"."ObjectID" in (?)) or ("op"."OperType" = ? and "op"."SrcDocID" in (?)))
and not exists (select 1 as "one" from "Transformations" as "tr" where "tr"."FromOperType" = "op"."OperType" and
    "tr"."FromAcct" = "op"."Acct")
and "op"."GoodID" in (?)
group by "op"."GoodID";
-- 0, 0, 19, 2, 33, 2, 2

update "Store"
set "Qtty" = "Qtty" - ?
where "ObjectID" = ?
and "GoodID" = ?
and "Qtty" >= ?;
-- 2, 2, 2, 6.9995

insert into "Payments" ("Acct", "OperType", "PartnerID", "Qtty", "Mode", "Sign", "Date", "UserID",
    "ObjectID", "UserRealTime", "Type", "TransactionNumber", "EndDate")
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- 10, 2, 2, 25, -1, 1, '2026-03-02 00:00:00', 2, 2, '2026-03-02 12:30:00', 1, ' ', '2026-03-09 00:00:00', 10,
-- 2, 2, 25, 1, 1, '2026-03-02 00:00:00', 2, 2, '2026-03-02 12:30:00', 1, ' ', '2026-03-09 00:00:00'

insert into "CashBook" ("Date", "Desc", "OperType", "Sign", "Profit", "UserID", "UserRealtime", "ObjectID")
values (?, ?, ?, ?, ?, ?, ?, ?);
-- '2026-03-02 00:00:00', 'Продажба № 0000000010', 8, 1, 25, 2, '2026-03-02 12:30:00', 2

commit;

select "Note"
from "Operations"
where "OperType" in (?, ?)
and "Acct" = ?;
-- 2, 16, 10

-- ══ goods: open orders with numbers per object ══

select "Key", "Value"
from "Configuration"
where "UserID" = ?
and "Key" in (?, ?, ?, ?, ?);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "op"."GoodID", sum("op"."Qtty") as "ordered"
from "Operations" as "op"
where "op"."PartnerID" <> ?
and "op"."Acct" > ?
and ("op"."OperType" = ? and "op"."ObjectID" in (?, ?))
and not exists (select 1 as "one" from "Transformations" as "tr" where "tr"."FromOperType" = "op"."OperType" and
    "tr"."FromAcct" = "op"."Acct" and
    exists (select 1 as "one" from "Operations" as "made" where "made"."OperType" = "tr"."ToOperType" and
    "made"."Acct" = "tr"."ToAcct" and "made"."ObjectID" = "op"."ObjectID"))
group by "op"."GoodID";
-- 0, 0, 19, 2, 3

select "g"."ID" as "id", "g"."Name" as "name", "g"."Code" as "code", "g"."Code" as "key",
    "g"."GroupID" as "groupId", "g"."Measure1" as "measure", "v"."VATValue" as "vatRate",
    "g"."PriceOut2" as "price", "g"."Type" as "type"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" > ?
and ("g"."Deleted" is null or "g"."Deleted" <> -1)
order by "g"."ID"
limit ?;
-- 1, 10000

select "GoodID" as "id", sum("Qtty") as "onHand",
    sum(case when "Qtty" + 0 = "Qtty" then 0 else 1 end) as "strange"
from "Store"
where "ObjectID" in (?, ?)
and "GoodID" > ?
and "GoodID" <= ?
group by "GoodID";
-- 2, 3, 1, 11

-- ══ writeDocument: an order with a number of its object ══

begin immediate;

select "OperType", "Acct", "ObjectID", "Note"
from "Operations"
where "OperType" in (?, ?)
and "Date" >= ?
and "Note" like ? escape '!'
order by "ID";
-- 2, 19, '2025-03-01', 'SB:shop#1050%'

select "Key", "Value"
from "Configuration"
where "UserID" = ?
and "Key" in (?, ?, ?, ?, ?);
-- -1, 'configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48'

select "Currency"
from "Currencies"
where "ID" = ?;
-- 1

select "ID", "Name"
from "Objects"
where "ID" = ?
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "ID", "Name"
from "Users"
where "ID" = ?
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "PaymentDays"
from "Partners"
where "ID" = ?
and ("Deleted" is null or "Deleted" <> -1);
-- 2

select "g"."ID", "g"."Name", "g"."PriceIn", "g"."Type", "g"."IsRecipe", "v"."VATValue"
from "Goods" as "g"
left join "VATGroups" as "v" on "v"."ID" = "g"."TaxGroup"
where "g"."ID" in (?, ?)
and ("g"."Deleted" is null or "g"."Deleted" <> -1);
-- 2, 3

select max("Acct") as "last"
from "Operations"
where "OperType" in (?)
and "Acct" >= ?
and "ObjectID" = ?;
-- 19, 0, 2

select "NextAcct"
from "NextAcct"
where "NextAcct" = ?;
-- 'OR6'

insert or ignore into "NextAcct" ("NextAcct")
values (?);
-- 'OR7'

select "ID"
from "Operations"
where "OperType" in (?)
and "Acct" = ?
and "ObjectID" = ?
limit ?;
-- 19, 7, 2, 1

insert into "Operations" ("OperType", "Acct", "GoodID", "PartnerID", "ObjectID", "OperatorID", "Qtty",
    "Sign", "PriceIn", "PriceOut", "VATIn", "VATOut", "Discount", "CurrencyID", "CurrencyRate", "Date",
    "Lot", "LotID", "Note", "SrcDocID", "UserID", "UserRealTime")
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- 19, 7, 2, 2, 2, 2, 2, 0, 6, 11.9, 1, 1.9833333333333334, 0, 1, 1, '2026-03-02 00:00:00', ' ', 1,
-- 'SB:shop#1050 Иван Петров', 0, 2, '2026-03-02 12:30:00', 19, 7, 3, 2, 2, 2, 0.25, 0, 3, 7.85,
-- 0.24770642201834864, 0.6481651376146789, 0, 1, 1, '2026-03-02 00:00:00', ' ', 1, 'SB:shop#1050 Иван Петров',
-- 0, 2, '2026-03-02 12:30:00'

commit;

select "Note"
from "Operations"
where "OperType" in (?)
and "Acct" = ?
and "ObjectID" = ?;
-- 19, 7, 2
