using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Posts.Model;

/// <summary>The rules on service posts and deeds (rulebook/posts.yaml), as of a day.</summary>
public sealed class PostRules(RulesOn on)
{
    /// <summary>Tag of kinds of posts that one person holds alone.</summary>
    public const string Single = "single";

    public CodeTable Kinds => on.Rules.Codes("post-kind");

    public CodeTable Areas => on.Rules.Codes("service-area");

    public DateOnly Day => on.Day;

    /// <summary>Posts that one member may hold at a time.</summary>
    public Cited<int> MaxHoldings => on.Number("POST-01.max-holdings");

    public Cited<int> MaxPlaces => on.Number("POST-01.max-places");

    public Cited<int> MaxHoursADay => on.Number("POST-02.max-hours-a-day");

    /// <summary>Days after which an entry is late.</summary>
    public Cited<int> LateDays => on.Number("POST-02.late-days");

    /// <summary>Days after which a deed is not entered any more.</summary>
    public Cited<int> OldestDays => on.Number("POST-02.oldest-days");

    /// <summary>Days within which a deed is to be confirmed.</summary>
    public Cited<int> ConfirmDays => on.Number("POST-03.confirm-days");

    public Cited<int> SlipMonths => on.Number("POST-03.slip-months");

    public Cited<int> MaxSlips => on.Number("POST-03.max-slips");
}
