CREATE TABLE `catalogue_reads` (
	`integration_id` text PRIMARY KEY NOT NULL,
	`read_at` integer NOT NULL,
	`currency` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `goods_seen` (
	`integration_id` text NOT NULL,
	`good_id` integer NOT NULL,
	`key` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`barcodes` text NOT NULL,
	`catalogs` text NOT NULL,
	`group_path` text NOT NULL,
	`price` integer,
	`units` integer,
	`folded` text NOT NULL,
	PRIMARY KEY(`integration_id`, `good_id`)
);
--> statement-breakpoint
CREATE TABLE `matches` (
	`integration_id` text NOT NULL,
	`good_id` integer NOT NULL,
	`remote_id` text NOT NULL,
	`state` text NOT NULL,
	`grade` text NOT NULL,
	`score` integer NOT NULL,
	`evidence` text NOT NULL,
	`decision` integer,
	`decided_at` integer,
	PRIMARY KEY(`integration_id`, `good_id`, `remote_id`)
);
--> statement-breakpoint
CREATE INDEX `matches_by_state` ON `matches` (`integration_id`,`state`,`score`);--> statement-breakpoint
CREATE TABLE `shop_items` (
	`integration_id` text NOT NULL,
	`remote_id` text NOT NULL,
	`parent_id` text,
	`key` text NOT NULL,
	`gtin` text NOT NULL,
	`name` text NOT NULL,
	`category` text NOT NULL,
	`price` integer,
	`units` integer,
	`trashed` integer NOT NULL,
	`container` integer NOT NULL,
	`folded` text NOT NULL,
	PRIMARY KEY(`integration_id`, `remote_id`)
);
