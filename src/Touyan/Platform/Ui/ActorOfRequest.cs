using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Platform.Ui;

/// <summary>Where the layout learns who is signed in.</summary>
public static class ActorOfRequest
{
    /// <summary>Who sent this request; null before signing in.</summary>
    public static Actor? ActorOrNull(this HttpContext http) => http.RequestServices.GetRequiredService<CurrentActor>().Actor;
}
