import { rowOf, type WarehouseRows } from '../row.ts';

/** Objects.ID of the sample. The closed shop is marked as deleted. */
export const sampleObjects = { service: 1, central: 2, troyan: 3, online: 4, closed: 5 } as const;

/** ObjectsGroups.ID of the sample; `lovech` lies inside `shops`. */
export const sampleObjectGroups = { service: 1, warehouses: 2, shops: 3, lovech: 4, internet: 5 } as const;

/** Users.ID of the sample. `agent` is the user made for SkladBridge; the former one is deleted. */
export const sampleUsers = { service: 1, maria: 2, agent: 3, former: 4 } as const;

const object = (ID: number, Code: string, Name: string, GroupID: number, Deleted = 0) =>
  rowOf('Objects', { ID, Code, Name, Name2: Name, PriceGroup: 1, GroupID, Deleted });

const user = (ID: number, Code: string, Name: string, UserLevel: number, Deleted = 0) =>
  rowOf('Users', { ID, Code, Name, Name2: Name, GroupID: 2, UserLevel, Deleted });

export const placeRows: WarehouseRows = {
  ObjectsGroups: [
    rowOf('ObjectsGroups', { ID: sampleObjectGroups.service, Code: '-1', Name: 'Служебна група' }),
    rowOf('ObjectsGroups', { ID: sampleObjectGroups.warehouses, Code: 'AAA', Name: 'Складове' }),
    rowOf('ObjectsGroups', { ID: sampleObjectGroups.shops, Code: 'AAB', Name: 'Магазини' }),
    rowOf('ObjectsGroups', { ID: sampleObjectGroups.lovech, Code: 'AABAAA', Name: 'Област Ловеч' }),
    rowOf('ObjectsGroups', { ID: sampleObjectGroups.internet, Code: 'AAC', Name: 'Интернет' }),
  ],
  Objects: [
    rowOf('Objects', {
      ...object(sampleObjects.service, ' ', 'Служебен обект', -1),
      IsVeryUsed: 1,
    }),
    object(sampleObjects.central, '01', 'Централен склад', sampleObjectGroups.warehouses),
    object(sampleObjects.troyan, '02', 'Магазин Троян', sampleObjectGroups.lovech),
    object(sampleObjects.online, '03', 'Онлайн магазин', sampleObjectGroups.internet),
    object(sampleObjects.closed, '04', 'Магазин Ловеч (затворен)', sampleObjectGroups.lovech, -1),
  ],
  UsersGroups: [
    rowOf('UsersGroups', { ID: 1, Code: '-1', Name: 'Служебна група' }),
    rowOf('UsersGroups', { ID: 2, Code: 'AAA', Name: 'Екип' }),
  ],
  Users: [
    rowOf('Users', {
      ...user(sampleUsers.service, ' ', 'Служебен потребител', 3),
      IsVeryUsed: 1,
      GroupID: -1,
    }),
    user(sampleUsers.maria, '1', 'Мария Колева', 3),
    user(sampleUsers.agent, '2', 'SkladBridge', 1),
    user(sampleUsers.former, '3', 'Стефан Илиев', 0, -1),
  ],
};
