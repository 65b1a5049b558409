ALTER TABLE `orders` ADD `withdrawal` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `runs` ADD `undo_of` integer;