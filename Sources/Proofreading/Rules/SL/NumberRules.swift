extension ProofRule {
    /// SL, số liệu: figures that do not agree.
    package static let numberRules: [ProofRule] = [
        sumOfParts, partExceedsTotal, flowOfStock, shareOfWhole, difference, growthRate, percentagesOfWhole, columnSums,
        rowSums, overallRate, sameQuantity, proseAgainstTable, itemCount, impossibleShare, implausibleFigure,
        missingFigure, unexplainedRest, cutOff, differentWholes, growthOfParts, cumulative,
        changedFigure, slipOfTheHand,
    ]
}
