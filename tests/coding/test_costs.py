from dragoman.coding.costs import Costs, Prices


def test_costs_in_words() -> None:
    costs = Costs()
    assert costs.told() == "0 answers: 0 tokens read, 0 written."
    costs.add({"prompt_tokens": 1_500_000, "completion_tokens": 20_000})
    assert costs.told() == "1 answer: 1,500,000 tokens read, 20,000 written."
    assert costs.price(Prices(0.5, 2.0)) == 0.79
    assert costs.told(Prices(0.5, 2.0)) == "1 answer: 1,500,000 tokens read, 20,000 written. Cost: 0.7900."


def test_costs_that_are_not_told_are_a_least() -> None:
    costs = Costs()
    costs.add({"prompt_tokens": 100, "completion_tokens": 20})
    costs.add(None)
    assert costs.told(Prices(10, 10)) == ("2 answers: 100 tokens read, 20 written; 1 of them did not say. "
                                          "Cost: at least 0.0012.")
