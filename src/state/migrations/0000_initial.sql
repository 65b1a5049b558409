CREATE TABLE `integrations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`version` integer NOT NULL,
	`settings` text NOT NULL,
	`schedules` text NOT NULL,
	`enabled` integer DEFAULT true NOT NULL,
	`paused` integer DEFAULT false NOT NULL,
	`approved_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `integrations_name_unique` ON `integrations` (`name`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`integration_id` text NOT NULL,
	`remote_id` text NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`order` text,
	`customer` text NOT NULL,
	`total` integer NOT NULL,
	`currency` text NOT NULL,
	`shop_status` text NOT NULL,
	`token` text NOT NULL,
	`document_kind` text,
	`oper_type` integer,
	`acct` integer,
	`object_id` integer,
	`partner_id` integer,
	`problem` text,
	`ordered_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`written_at` integer,
	`acknowledged_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_by_remote` ON `orders` (`integration_id`,`remote_id`);--> statement-breakpoint
CREATE INDEX `orders_by_state` ON `orders` (`integration_id`,`state`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`integration_id` text NOT NULL,
	`kind` text NOT NULL,
	`order_id` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`problem` text,
	`done_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`kind`,`order_id`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`integration_id`,`due_at`) WHERE done_at is null;--> statement-breakpoint
CREATE TABLE `quarantine` (
	`integration_id` text NOT NULL,
	`good_id` integer NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`problem` text NOT NULL,
	`since` integer NOT NULL,
	`attempt` text NOT NULL,
	PRIMARY KEY(`integration_id`, `good_id`)
);
--> statement-breakpoint
CREATE TABLE `run_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`run_id` integer NOT NULL,
	`kind` text NOT NULL,
	`outcome` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`good_id` integer,
	`remote_id` text,
	`parent_id` text,
	`before` text,
	`after` text,
	`reason` text,
	`problem` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `run_items_by_run` ON `run_items` (`run_id`,`outcome`,`kind`);--> statement-breakpoint
CREATE TABLE `run_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`run_id` integer NOT NULL,
	`at` integer NOT NULL,
	`level` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `run_log_by_run` ON `run_log` (`run_id`);--> statement-breakpoint
CREATE TABLE `runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`integration_id` text NOT NULL,
	`job` text NOT NULL,
	`trigger` text NOT NULL,
	`state` text NOT NULL,
	`dry_run` integer DEFAULT false NOT NULL,
	`request` text,
	`counts` text NOT NULL,
	`skips` text DEFAULT '{}' NOT NULL,
	`brakes` text DEFAULT '[]' NOT NULL,
	`problem` text,
	`handled` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL,
	`started_at` integer NOT NULL,
	`applied_at` integer,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `runs_by_integration` ON `runs` (`integration_id`,`job`,`started_at`);--> statement-breakpoint
CREATE TABLE `twins` (
	`integration_id` text NOT NULL,
	`good_id` integer NOT NULL,
	`remote_id` text NOT NULL,
	`parent_id` text,
	`key` text NOT NULL,
	`price` integer,
	`units` integer,
	`name` text NOT NULL,
	`group_path` text NOT NULL,
	`confirmed_at` integer NOT NULL,
	PRIMARY KEY(`integration_id`, `good_id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `twins_by_remote` ON `twins` (`integration_id`,`remote_id`);--> statement-breakpoint
CREATE TABLE `values` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
