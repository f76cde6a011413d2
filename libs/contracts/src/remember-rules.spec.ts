import { IsInt, IsString, MetadataStorage, validateSync } from 'class-validator';
import { rememberRules } from './remember-rules';

class Parent {
  @IsString()
  name: unknown;
}

class Child extends Parent {
  @IsInt()
  age: unknown;
}

const faultsOf = (child: object): string[] => validateSync(child).map(({ property }) => property);

describe('rules that are remembered', () => {
  it('are those of the class and of the classes it comes from', () => {
    rememberRules();
    const wrong = Object.assign(new Child(), { name: 1, age: 'x' });
    for (const _ of [1, 2]) {
      expect(faultsOf(wrong).toSorted()).toEqual(['age', 'name']);
      expect(faultsOf(Object.assign(new Child(), { name: 'a', age: 1 }))).toEqual([]);
      expect(faultsOf(Object.assign(new Parent(), { name: 1 }))).toEqual(['name']);
    }
  });

  it('are searched for once for each class, however often it is asked', () => {
    const storage = new MetadataStorage();
    const search = jest.spyOn(storage, 'getTargetValidationMetadatas');
    rememberRules(storage);
    rememberRules(storage);
    for (const target of [Parent, Child, Parent, Child]) {
      storage.getTargetValidationMetadatas(target, '', false, false);
    }
    expect(search).toHaveBeenCalledTimes(2);
    storage.getTargetValidationMetadatas(Parent, '', false, false, ['some']);
    storage.getTargetValidationMetadatas(Parent, '', true, false);
    expect(search).toHaveBeenCalledTimes(4);
  });
});
