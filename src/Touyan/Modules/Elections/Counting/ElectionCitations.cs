using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Elections.Counting;

/// <summary>The rules that say what a ballot may be, cited where figures break them.</summary>
/// <param name="Ballot">Secret, in person, tellers are no candidates.</param>
/// <param name="ValidBallots">No more came back than were handed out.</param>
/// <param name="ValidChoice">No more chosen than there are seats.</param>
/// <param name="Choices">For, against, abstain; who is against may write in.</param>
public sealed record ElectionCitations(Rule Ballot, Rule ValidBallots, Rule ValidChoice, Rule Choices)
{
    public static ElectionCitations Of(RulesOn rules) =>
        new(
            rules.Rule("ELE-24.ballot"),
            rules.Rule("ELE-20.valid-ballots"),
            rules.Rule("ELE-21.valid-choice"),
            rules.Rule("ELE-22.choices")
        );
}
