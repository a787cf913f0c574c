using Touyan.Kernel;
using Touyan.Modules.Elections.Profile;
using Touyan.Platform.Security;

namespace Touyan.Modules.Elections.Printing;

/// <summary>Who stands, and what is said of him.</summary>
[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Read))]
public sealed class PrintCandidatesPage(ShowElection show, Actor actor) : PrintedSheet(show, actor)
{
    public string Introduction(ElectionView.NomineeRow nominee)
    {
        var known = nominee.Who.Member is { } id ? View.Roll.Find(id) : null;
        var said = known is null ? "" : $"{Words.Of(known.Sex)}，{known.BornOn:yyyy年M月}生，{known.ConvertedOn:yyyy年M月}转为正式党员。";
        return $"{said}{Words.Of(nominee.Origin)}。{nominee.About}";
    }
}
