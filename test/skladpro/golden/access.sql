-- ══ connecting ══

-- ODBC: the columns of every table;

select [Version]
from [System]
where [ProductID] = 1
order by [Version] desc;

select [Company]
from [Registration]
where [IsDefault] = -1;

select [Currency]
from [Currencies]
where [ID] = 1;

select [Key], [Value]
from [Configuration]
where [UserID] = -1
and [Key] in ('configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48');

select count(*) as [rows]
from [ECRReceipts]
where [ReceiptType] = 8;

select top 20 [Description]
from [ECRReceipts]
where ltrim(rtrim([Description])) like '________-____-_______'
order by [ID] desc;

select count(*) as [rows]
from [GoodsGroups];

select count(*) as [rows]
from [Goods]
where [ID] >= 1
and ([Deleted] is null or [Deleted] <> -1);

select count(*) as [rows]
from [Partners]
where [ID] >= 1
and ([Deleted] is null or [Deleted] <> -1);

select count(*) as [rows]
from [Objects]
where [ID] >= 1
and ([Deleted] is null or [Deleted] <> -1);

select count(*) as [rows]
from [Users]
where [ID] >= 1
and ([Deleted] is null or [Deleted] <> -1);

select count(*) as [rows]
from [Users]
where [ID] >= 2
and ([Deleted] is null or [Deleted] <> -1);

-- ══ facts ══

-- ODBC: the columns of every table;

select [Version]
from [System]
where [ProductID] = 1
order by [Version] desc;

select [Company]
from [Registration]
where [IsDefault] = -1;

select [Currency]
from [Currencies]
where [ID] = 1;

select [Key], [Value]
from [Configuration]
where [UserID] = -1
and [Key] in ('configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48');

select count(*) as [rows]
from [ECRReceipts]
where [ReceiptType] = 8;

select top 20 [Description]
from [ECRReceipts]
where ltrim(rtrim([Description])) like '________-____-_______'
order by [ID] desc;

select count(*) as [rows]
from [GoodsGroups];

select count(*) as [rows]
from [Goods]
where [ID] >= 1
and ([Deleted] is null or [Deleted] <> -1);

select count(*) as [rows]
from [Partners]
where [ID] >= 1
and ([Deleted] is null or [Deleted] <> -1);

select count(*) as [rows]
from [Objects]
where [ID] >= 1
and ([Deleted] is null or [Deleted] <> -1);

select count(*) as [rows]
from [Users]
where [ID] >= 1
and ([Deleted] is null or [Deleted] <> -1);

select count(*) as [rows]
from [Users]
where [ID] >= 2
and ([Deleted] is null or [Deleted] <> -1);

-- ══ goods: all of them ══

select [Key], [Value]
from [Configuration]
where [UserID] = -1
and [Key] in ('configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48');

select [op].[GoodID], sum([op].[Qtty]) as [ordered]
from [Operations] as [op]
where [op].[PartnerID] <> 0
and [op].[Acct] > 0
and ([op].[OperType] = 19 and [op].[ObjectID] in (2, 3))
and not exists (select 1 as [one] from [Transformations] as [tr] where [tr].[FromOperType] = [op].[OperType] and
    [tr].[FromAcct] = [op].[Acct])
group by [op].[GoodID];

select top 10000 [g].[ID] as [id], [g].[Name] as [name], [g].[Code] as [code], [g].[Code] as [key],
    [g].[GroupID] as [groupId], [g].[Measure1] as [measure], [v].[VATValue] as [vatRate],
    [g].[PriceOut2] as [price], [g].[Type] as [type]
from [Goods] as [g]
left join [VATGroups] as [v] on [v].[ID] = [g].[TaxGroup]
where [g].[ID] > 1
and ([g].[Deleted] is null or [g].[Deleted] <> -1)
order by [g].[ID];

select [GoodID] as [id], sum([Qtty]) as [onHand], sum(iif([Qtty] is null, 1, 0)) as [strange]
from [Store]
where [ObjectID] in (2, 3)
and [GoodID] > 1
and [GoodID] <= 10
group by [GoodID];

-- ══ goods: in use, of a group, by barcode ══

select [Key], [Value]
from [Configuration]
where [UserID] = -1
and [Key] in ('configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48');

select [op].[GoodID], sum([op].[Qtty]) as [ordered]
from [Operations] as [op]
where [op].[PartnerID] <> 0
and [op].[Acct] > 0
and ([op].[OperType] = 19 and [op].[ObjectID] in (2, 3))
and not exists (select 1 as [one] from [Transformations] as [tr] where [tr].[FromOperType] = [op].[OperType] and
    [tr].[FromAcct] = [op].[Acct])
group by [op].[GoodID];

select [ID], [Code], [Name]
from [GoodsGroups]
order by [Code], [ID];

select top 10000 [g].[ID] as [id], [g].[Name] as [name], [g].[Code] as [code], [g].[BarCode1] as [key],
    [g].[GroupID] as [groupId], [g].[Measure1] as [measure], [v].[VATValue] as [vatRate],
    [g].[PriceOut2] as [price], [g].[Type] as [type]
from [Goods] as [g]
left join [VATGroups] as [v] on [v].[ID] = [g].[TaxGroup]
where [g].[ID] > 1
and ([g].[Deleted] is null or [g].[Deleted] <> -1)
and ([g].[IsVeryUsed] is null or [g].[IsVeryUsed] >= -1)
and [g].[GroupID] in (2, 3)
order by [g].[ID];

select [GoodID] as [id], sum([Qtty]) as [onHand], sum(iif([Qtty] is null, 1, 0)) as [strange]
from [Store]
where [ObjectID] in (2, 3)
and [GoodID] > 1
and [GoodID] <= 10
group by [GoodID];

-- ══ goods: often used, without stock ══

select [Key], [Value]
from [Configuration]
where [UserID] = -1
and [Key] in ('configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48');

select top 10000 [g].[ID] as [id], [g].[Name] as [name], [g].[Code] as [code], [g].[Code] as [key],
    [g].[GroupID] as [groupId], [g].[Measure1] as [measure], [v].[VATValue] as [vatRate],
    [g].[PriceOut2] as [price], [g].[Type] as [type]
from [Goods] as [g]
left join [VATGroups] as [v] on [v].[ID] = [g].[TaxGroup]
where [g].[ID] > 1
and ([g].[Deleted] is null or [g].[Deleted] <> -1)
and [g].[IsVeryUsed] = -1
order by [g].[ID];

-- ══ goodsGroups ══

select [ID], [Code], [Name]
from [GoodsGroups]
order by [Code], [ID];

-- ══ objects ══

select [ID], [Name]
from [Objects]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
order by [ID];

-- ══ objectGroups ══

select [ID], [Code], [Name]
from [ObjectsGroups]
order by [Code], [ID];

-- ══ objectsIn ══

select [ID], [Code], [Name]
from [ObjectsGroups]
order by [Code], [ID];

select [ID], [Name]
from [Objects]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
and [GroupID] in (2, 3)
order by [ID];

-- ══ users ══

select [ID], [Name]
from [Users]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
order by [ID];

-- ══ partnerGroups ══

select [ID], [Code], [Name]
from [PartnersGroups]
order by [Code], [ID];

-- ══ paymentTypes ══

select [ID], [Name], [PaymentMethod]
from [PaymentTypes]
order by [ID];

-- ══ goodsByKeys: Code ══

select [g].[ID] as [id], [g].[Name] as [name], [v].[VATValue] as [vatRate], [g].[Type] as [type],
    [g].[IsRecipe] as [isRecipe], [g].[Code] as [key]
from [Goods] as [g]
left join [VATGroups] as [v] on [v].[ID] = [g].[TaxGroup]
where [g].[ID] > 1
and ([g].[Deleted] is null or [g].[Deleted] <> -1)
and lcase(trim([g].[Code])) in ('a1', 'кафе-1')
order by [g].[ID];

-- ══ goodsByKeys: ID ══

select [g].[ID] as [id], [g].[Name] as [name], [v].[VATValue] as [vatRate], [g].[Type] as [type],
    [g].[IsRecipe] as [isRecipe], [g].[ID] as [key]
from [Goods] as [g]
left join [VATGroups] as [v] on [v].[ID] = [g].[TaxGroup]
where [g].[ID] > 1
and ([g].[Deleted] is null or [g].[Deleted] <> -1)
and [g].[ID] in (2, 3)
order by [g].[ID];

-- ══ goodsByIds ══

select [g].[ID] as [id], [g].[Name] as [name], [v].[VATValue] as [vatRate], [g].[Type] as [type],
    [g].[IsRecipe] as [isRecipe]
from [Goods] as [g]
left join [VATGroups] as [v] on [v].[ID] = [g].[TaxGroup]
where [g].[ID] > 1
and ([g].[Deleted] is null or [g].[Deleted] <> -1)
and [g].[ID] in (2, 6);

-- ══ goodsByName ══

select [g].[ID] as [id], [g].[Name] as [name], [v].[VATValue] as [vatRate], [g].[Type] as [type],
    [g].[IsRecipe] as [isRecipe]
from [Goods] as [g]
left join [VATGroups] as [v] on [v].[ID] = [g].[TaxGroup]
where [g].[ID] > 1
and ([g].[Deleted] is null or [g].[Deleted] <> -1)
and lcase(trim([g].[Name])) in ('доставка')
order by [g].[ID];

-- ══ partnerById ══

select [ID], [Company], [Bulstat], [TaxNo], [eMail], [Phone], [Phone2]
from [Partners]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
and [ID] = 2
order by [ID];

-- ══ partnerByName ══

select [ID], [Company], [Bulstat], [TaxNo], [eMail], [Phone], [Phone2]
from [Partners]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
and lcase(trim([Company])) in ('онлайн клиент')
order by [ID];

-- ══ findPartner ══

select [ID], [Company], [Bulstat], [TaxNo], [eMail], [Phone], [Phone2]
from [Partners]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
and ([Bulstat] like '%2%0%4%5%6%7%8%9%1%' or [Bulstat] like '%B%G%2%0%4%5%6%7%8%9%1%')
order by [ID];

select [ID], [Company], [Bulstat], [TaxNo], [eMail], [Phone], [Phone2]
from [Partners]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
and ([TaxNo] like '%2%0%4%5%6%7%8%9%1%' or [TaxNo] like '%B%G%2%0%4%5%6%7%8%9%1%')
order by [ID];

select [ID], [Company], [Bulstat], [TaxNo], [eMail], [Phone], [Phone2]
from [Partners]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
and lcase([eMail]) like '%maria@example.bg%'
order by [ID];

select [ID], [Company], [Bulstat], [TaxNo], [eMail], [Phone], [Phone2]
from [Partners]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
and ([Phone] like '%8%8%8%7%6%5%4%3%2%' or [Phone2] like '%8%8%8%7%6%5%4%3%2%')
order by [ID];

-- ══ createPartner ══

select [ID], [Company], [Bulstat], [TaxNo], [eMail], [Phone], [Phone2]
from [Partners]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
and ([Bulstat] like '%2%0%4%5%6%7%8%9%1%' or [Bulstat] like '%B%G%2%0%4%5%6%7%8%9%1%')
order by [ID];

select [ID], [Company], [Bulstat], [TaxNo], [eMail], [Phone], [Phone2]
from [Partners]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
and ([TaxNo] like '%2%0%4%5%6%7%8%9%1%' or [TaxNo] like '%B%G%2%0%4%5%6%7%8%9%1%')
order by [ID];

select [ID], [Company], [Bulstat], [TaxNo], [eMail], [Phone], [Phone2]
from [Partners]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
and lcase([eMail]) like '%maria@example.bg%'
order by [ID];

select [ID], [Company], [Bulstat], [TaxNo], [eMail], [Phone], [Phone2]
from [Partners]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
and ([Phone] like '%8%8%8%7%6%5%4%3%2%' or [Phone2] like '%8%8%8%7%6%5%4%3%2%')
order by [ID];

select [Key], [Value]
from [Configuration]
where [UserID] = -1
and [Key] in ('configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48');

select [ID], [Name]
from [Users]
where [ID] = 2
and ([Deleted] is null or [Deleted] <> -1);

select [ID]
from [PartnersGroups]
where [ID] = 2;

-- ODBC: begin;

insert into [Partners] ([Code], [Company], [Company2], [MOL], [MOL2], [City], [City2], [Address], [Address2],
    [Phone], [Phone2], [Fax], [eMail], [TaxNo], [Bulstat], [BankName], [BankCode], [BankAcct], [BankVATName],
    [BankVATCode], [BankVATAcct], [PriceGroup], [Discount], [Type], [IsVeryUsed], [UserID], [GroupID],
    [UserRealTime], [Deleted], [CardNumber], [Note1], [Note2], [PaymentDays])
values (' ', 'Нова ООД', 'Нова ООД', 'Мария Петрова', 'Мария Петрова', 'София', 'София', 'ул. Шипка 1, 1504',
    'ул. Шипка 1, 1504', '0888 765 432', ' ', ' ', 'maria@example.bg', 'BG204567891', '204567891', ' ', ' ',
    ' ', ' ', ' ', ' ', 1, 0, 0, 0, 2, 2, #2026-03-02 12:30:00#, 0, ' ', ' ', ' ', 0);

select @@identity as [id];

-- ODBC: commit;

-- ══ ensureGoodsGroup: both are new ══

select [ID], [Code], [Name]
from [GoodsGroups]
order by [Code], [ID];

select [Key], [Value]
from [Configuration]
where [UserID] = -1
and [Key] in ('configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48');

-- ODBC: begin;

insert into [GoodsGroups] ([Code], [Name])
values ('AAC', 'Дом');

select @@identity as [id];

insert into [GoodsGroups] ([Code], [Name])
values ('AACAAA', 'Кухня');

select @@identity as [id];

-- ODBC: commit;

-- ══ createGood ══

select [ID], [Code], [BarCode1], [BarCode2], [BarCode3]
from [Goods]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
and (lcase(trim([BarCode1])) in ('3800000000028') or lcase(trim([BarCode2])) in ('3800000000028') or
    [BarCode3] like '%3800000000028%')
order by [ID];

select [ID], [Code], [BarCode1], [BarCode2], [BarCode3]
from [Goods]
where [ID] > 1
and ([Deleted] is null or [Deleted] <> -1)
and lcase(trim([Code])) in ('cup-1')
order by [ID];

select [Key], [Value]
from [Configuration]
where [UserID] = -1
and [Key] in ('configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48');

select [ID]
from [GoodsGroups]
where [ID] = 4;

select [ID]
from [VATGroups]
where [VATValue] = 20
order by [ID];

select [Measure1]
from [Goods]
where lcase(trim([Measure1])) in ('бр.')
order by [ID];

-- ODBC: begin;

insert into [Goods] ([Code], [BarCode1], [BarCode2], [BarCode3], [Catalog1], [Catalog2], [Catalog3], [Name],
    [Name2], [Measure1], [Measure2], [Ratio], [PriceIn], [PriceOut1], [PriceOut2], [PriceOut3], [PriceOut4],
    [PriceOut5], [PriceOut6], [PriceOut7], [PriceOut8], [PriceOut9], [PriceOut10], [MinQtty], [NormalQtty],
    [Description], [Type], [IsRecipe], [TaxGroup], [IsVeryUsed], [GroupID], [Deleted])
values ('CUP-1', '3800000000028', ' ', ' ', ' ', ' ', ' ', 'Чаша', 'Чаша', 'бр.', 'бр.', 1, 0, 6, 6, 6, 6, 6,
    6, 6, 6, 6, 6, 0, 0, ' ', 0, 0, 1, 0, 4, 0);

select @@identity as [id];

insert into [Store] ([ObjectID], [GoodID], [Qtty], [Price], [Lot], [LotID], [LotOrder])
select [ID], 11 as [GoodID], 0 as [Qtty], 0 as [Price], ' ' as [Lot], 1 as [LotID], 1 as [LotOrder]
from [Objects];

-- ODBC: commit;

-- ══ findDocument ══

select [OperType], [Acct], [ObjectID], [Note]
from [Operations]
where [OperType] in (2, 19)
and [Date] >= #2026-03-01#
and [Note] like 'SB:shop[#]1048%'
order by [ID];

-- ══ writeDocument: an order ══

select [OperType], [Acct], [ObjectID], [Note]
from [Operations]
where [OperType] in (2, 19)
and [Date] >= #2025-03-01#
and [Note] like 'SB:shop[#]1048%'
order by [ID];

select [Key], [Value]
from [Configuration]
where [UserID] = -1
and [Key] in ('configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48');

select [Currency]
from [Currencies]
where [ID] = 1;

select [ID], [Name]
from [Objects]
where [ID] = 2
and ([Deleted] is null or [Deleted] <> -1);

select [ID], [Name]
from [Users]
where [ID] = 2
and ([Deleted] is null or [Deleted] <> -1);

select [PaymentDays]
from [Partners]
where [ID] = 2
and ([Deleted] is null or [Deleted] <> -1);

select [g].[ID], [g].[Name], [g].[PriceIn], [g].[Type], [g].[IsRecipe], [v].[VATValue]
from [Goods] as [g]
left join [VATGroups] as [v] on [v].[ID] = [g].[TaxGroup]
where [g].[ID] in (2, 3)
and ([g].[Deleted] is null or [g].[Deleted] <> -1);

select max([Acct]) as [last]
from [Operations]
where [OperType] in (19)
and [Acct] >= 0;

select [NextAcct]
from [NextAcct]
where [NextAcct] = 'OR5';

-- ODBC: begin;

insert into [NextAcct] ([NextAcct])
values ('OR6');

select top 1 [ID]
from [Operations]
where [OperType] in (19)
and [Acct] = 6;

insert into [Operations] ([OperType], [Acct], [GoodID], [PartnerID], [ObjectID], [OperatorID], [Qtty],
    [Sign], [PriceIn], [PriceOut], [VATIn], [VATOut], [Discount], [CurrencyID], [CurrencyRate], [Date],
    [Lot], [LotID], [Note], [SrcDocID], [UserID], [UserRealTime])
values (19, 6, 2, 2, 2, 2, 2, 0, 6, 1.19e+1, 1, 1.9833333333333334e+0, 0, 1, 1, #2026-03-02 00:00:00#, ' ',
    1, 'SB:shop#1048 Иван Петров', 0, 2, #2026-03-02 12:30:00#);

insert into [Operations] ([OperType], [Acct], [GoodID], [PartnerID], [ObjectID], [OperatorID], [Qtty],
    [Sign], [PriceIn], [PriceOut], [VATIn], [VATOut], [Discount], [CurrencyID], [CurrencyRate], [Date],
    [Lot], [LotID], [Note], [SrcDocID], [UserID], [UserRealTime])
values (19, 6, 3, 2, 2, 2, 2.5e-1, 0, 3, 7.85e+0, 2.4770642201834864e-1, 6.481651376146789e-1, 0, 1, 1,
    #2026-03-02 00:00:00#, ' ', 1, 'SB:shop#1048 Иван Петров', 0, 2, #2026-03-02 12:30:00#);

-- ODBC: commit;

select [Note]
from [Operations]
where [OperType] in (19)
and [Acct] = 6;

-- ══ writeDocument: one that stands already ══

select [OperType], [Acct], [ObjectID], [Note]
from [Operations]
where [OperType] in (2, 19)
and [Date] >= #2025-03-01#
and [Note] like 'SB:shop[#]1048%'
order by [ID];

-- ══ writeDocument: a sale, paid in cash ══

select [OperType], [Acct], [ObjectID], [Note]
from [Operations]
where [OperType] in (2, 19)
and [Date] >= #2025-03-01#
and [Note] like 'SB:shop[#]1049%'
order by [ID];

select [Key], [Value]
from [Configuration]
where [UserID] = -1
and [Key] in ('configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48');

select [Currency]
from [Currencies]
where [ID] = 1;

select [ID], [Name]
from [Objects]
where [ID] = 2
and ([Deleted] is null or [Deleted] <> -1);

select [ID], [Name]
from [Users]
where [ID] = 2
and ([Deleted] is null or [Deleted] <> -1);

select [PaymentDays]
from [Partners]
where [ID] = 2
and ([Deleted] is null or [Deleted] <> -1);

select [g].[ID], [g].[Name], [g].[PriceIn], [g].[Type], [g].[IsRecipe], [v].[VATValue]
from [Goods] as [g]
left join [VATGroups] as [v] on [v].[ID] = [g].[TaxGroup]
where [g].[ID] in (2)
and ([g].[Deleted] is null or [g].[Deleted] <> -1);

select [ID], [Name], [PaymentMethod]
from [PaymentTypes]
order by [ID];

select max([Acct]) as [last]
from [Operations]
where [OperType] in (2, 16)
and [Acct] >= 0;

-- ODBC: begin;

insert into [NextAcct] ([NextAcct])
values ('S10');

select top 1 [ID]
from [Operations]
where [OperType] in (2, 16)
and [Acct] = 10;

insert into [Operations] ([OperType], [Acct], [GoodID], [PartnerID], [ObjectID], [OperatorID], [Qtty],
    [Sign], [PriceIn], [PriceOut], [VATIn], [VATOut], [Discount], [CurrencyID], [CurrencyRate], [Date],
    [Lot], [LotID], [Note], [SrcDocID], [UserID], [UserRealTime])
values (2, 10, 2, 2, 2, 2, 2, -1, 6, 1.25e+1, 1, 2.0833333333333335e+0, 0, 1, 1, #2026-03-02 00:00:00#, ' ',
    1, 'SB:shop#1049 Иван Петров', 0, 2, #2026-03-02 12:30:00#);

select [GoodID], [Qtty]
from [Store]
where [ObjectID] = 2
and [GoodID] in (2);

select [op].[GoodID], sum([op].[Qtty]) as [ordered]
from [Operations] as [op]
where [op].[PartnerID] <> 0
and [op].[Acct] > 0
and (([op].[OperType] = 19 and [op].[ObjectID] in (2)) or ([op].[OperType] = 33 and [op].[SrcDocID] in (2)))
and not exists (select 1 as [one] from [Transformations] as [tr] where [tr].[FromOperType] = [op].[OperType] and
    [tr].[FromAcct] = [op].[Acct])
and [op].[GoodID] in (2)
group by [op].[GoodID];

update [Store]
set [Qtty] = [Qtty] - 2
where [ObjectID] = 2
and [GoodID] = 2
and [Qtty] >= 6.9995e+0;

insert into [Payments] ([Acct], [OperType], [PartnerID], [Qtty], [Mode], [Sign], [Date], [UserID],
    [ObjectID], [UserRealTime], [Type], [TransactionNumber], [EndDate])
values (10, 2, 2, 25, -1, 1, #2026-03-02 00:00:00#, 2, 2, #2026-03-02 12:30:00#, 1, ' ',
    #2026-03-09 00:00:00#);

insert into [Payments] ([Acct], [OperType], [PartnerID], [Qtty], [Mode], [Sign], [Date], [UserID],
    [ObjectID], [UserRealTime], [Type], [TransactionNumber], [EndDate])
values (10, 2, 2, 25, 1, 1, #2026-03-02 00:00:00#, 2, 2, #2026-03-02 12:30:00#, 1, ' ', #2026-03-09 00:00:00#);

insert into [CashBook] ([Date], [Desc], [OperType], [Sign], [Profit], [UserID], [UserRealtime], [ObjectID])
values (#2026-03-02 00:00:00#, 'Продажба № 0000000010', 8, 1, 25, 2, #2026-03-02 12:30:00#, 2);

-- ODBC: commit;

select [Note]
from [Operations]
where [OperType] in (2, 16)
and [Acct] = 10;

-- ══ goods: open orders with numbers per object ══

select [Key], [Value]
from [Configuration]
where [UserID] = -1
and [Key] in ('configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48');

select [op].[GoodID], sum([op].[Qtty]) as [ordered]
from [Operations] as [op]
where [op].[PartnerID] <> 0
and [op].[Acct] > 0
and ([op].[OperType] = 19 and [op].[ObjectID] in (2, 3))
and not exists (select 1 as [one] from [Transformations] as [tr] where [tr].[FromOperType] = [op].[OperType] and
    [tr].[FromAcct] = [op].[Acct] and
    exists (select 1 as [one] from [Operations] as [made] where [made].[OperType] = [tr].[ToOperType] and
    [made].[Acct] = [tr].[ToAcct] and [made].[ObjectID] = [op].[ObjectID]))
group by [op].[GoodID];

select top 10000 [g].[ID] as [id], [g].[Name] as [name], [g].[Code] as [code], [g].[Code] as [key],
    [g].[GroupID] as [groupId], [g].[Measure1] as [measure], [v].[VATValue] as [vatRate],
    [g].[PriceOut2] as [price], [g].[Type] as [type]
from [Goods] as [g]
left join [VATGroups] as [v] on [v].[ID] = [g].[TaxGroup]
where [g].[ID] > 1
and ([g].[Deleted] is null or [g].[Deleted] <> -1)
order by [g].[ID];

select [GoodID] as [id], sum([Qtty]) as [onHand], sum(iif([Qtty] is null, 1, 0)) as [strange]
from [Store]
where [ObjectID] in (2, 3)
and [GoodID] > 1
and [GoodID] <= 11
group by [GoodID];

-- ══ writeDocument: an order with a number of its object ══

select [OperType], [Acct], [ObjectID], [Note]
from [Operations]
where [OperType] in (2, 19)
and [Date] >= #2025-03-01#
and [Note] like 'SB:shop[#]1050%'
order by [ID];

select [Key], [Value]
from [Configuration]
where [UserID] = -1
and [Key] in ('configkey1', 'configkey12', 'configkey20', 'configkey23', 'configkey48');

select [Currency]
from [Currencies]
where [ID] = 1;

select [ID], [Name]
from [Objects]
where [ID] = 2
and ([Deleted] is null or [Deleted] <> -1);

select [ID], [Name]
from [Users]
where [ID] = 2
and ([Deleted] is null or [Deleted] <> -1);

select [PaymentDays]
from [Partners]
where [ID] = 2
and ([Deleted] is null or [Deleted] <> -1);

select [g].[ID], [g].[Name], [g].[PriceIn], [g].[Type], [g].[IsRecipe], [v].[VATValue]
from [Goods] as [g]
left join [VATGroups] as [v] on [v].[ID] = [g].[TaxGroup]
where [g].[ID] in (2, 3)
and ([g].[Deleted] is null or [g].[Deleted] <> -1);

select max([Acct]) as [last]
from [Operations]
where [OperType] in (19)
and [Acct] >= 0
and [ObjectID] = 2;

select [NextAcct]
from [NextAcct]
where [NextAcct] = 'OR6';

-- ODBC: begin;

insert into [NextAcct] ([NextAcct])
values ('OR7');

select top 1 [ID]
from [Operations]
where [OperType] in (19)
and [Acct] = 7
and [ObjectID] = 2;

insert into [Operations] ([OperType], [Acct], [GoodID], [PartnerID], [ObjectID], [OperatorID], [Qtty],
    [Sign], [PriceIn], [PriceOut], [VATIn], [VATOut], [Discount], [CurrencyID], [CurrencyRate], [Date],
    [Lot], [LotID], [Note], [SrcDocID], [UserID], [UserRealTime])
values (19, 7, 2, 2, 2, 2, 2, 0, 6, 1.19e+1, 1, 1.9833333333333334e+0, 0, 1, 1, #2026-03-02 00:00:00#, ' ',
    1, 'SB:shop#1050 Иван Петров', 0, 2, #2026-03-02 12:30:00#);

insert into [Operations] ([OperType], [Acct], [GoodID], [PartnerID], [ObjectID], [OperatorID], [Qtty],
    [Sign], [PriceIn], [PriceOut], [VATIn], [VATOut], [Discount], [CurrencyID], [CurrencyRate], [Date],
    [Lot], [LotID], [Note], [SrcDocID], [UserID], [UserRealTime])
values (19, 7, 3, 2, 2, 2, 2.5e-1, 0, 3, 7.85e+0, 2.4770642201834864e-1, 6.481651376146789e-1, 0, 1, 1,
    #2026-03-02 00:00:00#, ' ', 1, 'SB:shop#1050 Иван Петров', 0, 2, #2026-03-02 12:30:00#);

-- ODBC: commit;

select [Note]
from [Operations]
where [OperType] in (19)
and [Acct] = 7
and [ObjectID] = 2;
