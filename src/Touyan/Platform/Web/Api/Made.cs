namespace Touyan.Platform.Web.Api;

/// <summary>201: something was made; where it is, and its id.</summary>
public sealed class Made(string location, object value) : IResult, IStatusCodeHttpResult, IValueHttpResult
{
    public string Location { get; } = location;

    public object? Value { get; } = value;

    public int? StatusCode => StatusCodes.Status201Created;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status201Created;
        httpContext.Response.Headers.Location = Location;
        return httpContext.Response.WriteAsJsonAsync(Value, Value!.GetType());
    }
}
