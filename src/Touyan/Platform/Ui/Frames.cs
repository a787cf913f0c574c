namespace Touyan.Platform.Ui;

/// <summary>Turbo frames: a part of a page that is asked for alone.</summary>
public static class Frames
{
    /// <summary>True when only a frame is wanted: the layout then leaves out head and navigation.</summary>
    public static bool IsForFrame(this HttpRequest request) => request.Headers.ContainsKey("Turbo-Frame");
}
