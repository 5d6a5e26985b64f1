import { Query, Resolver } from 'type-graphql';
import type { CityBoardService } from './city-board.service.js';
import { CityBoard } from './city-board.type.js';

@Resolver()
export class CityBoardResolver {
  constructor(private readonly boards: CityBoardService) {}

  @Query(() => CityBoard, { description: 'The city’s figures.' })
  cityBoard(): Promise<CityBoard> {
    return this.boards.read();
  }
}
