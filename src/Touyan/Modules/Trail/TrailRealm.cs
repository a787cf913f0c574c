using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;

namespace Touyan.Modules.Trail;

/// <summary>Whose trail is read.</summary>
public enum TrailRealm
{
    /// <summary>What was done in the reader's county.</summary>
    [Display(Name = "本县（市、区）")]
    County,

    /// <summary>What concerns no single county: starts, commands on the server, changed rules and permissions, sign-ins under unknown names.</summary>
    [Display(Name = "系统和服务器")]
    Installation,
}

internal static class TrailRealms
{
    public static int CountyOf(this TrailRealm realm, Actor by) => realm == TrailRealm.Installation ? 0 : by.County;
}
