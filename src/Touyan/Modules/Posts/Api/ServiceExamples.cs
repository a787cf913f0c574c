namespace Touyan.Modules.Posts.Api;

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class ServiceExamples
{
    private const string Id = "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f";

    private const string Deed =
        "\"area\": \"07\", \"on\": \"2026-05-01\", \"hours\": 1.5, \"what\": \"陪同独居老人就医\", \"forWhom\": \"独居老人\"";

    public const string Post =
        $"{{ \"organization\": \"{Id}\", \"name\": \"环境整治岗\", \"kind\": \"02\", \"area\": \"03\", \"promise\": \"包干一段道路的保洁\", \"places\": 3, \"since\": \"2026-01-01\" }}";

    public const string Why = "{ \"why\": \"岗位合并\" }";

    public const string Assign = $"{{ \"member\": \"{Id}\" }}";

    public const string Ids = $"{{ \"ids\": [\"{Id}\"] }}";

    public const string Confirm = $"{{ \"ids\": [\"{Id}\"], \"word\": \"三组张大爷\" }}";

    public const string Log = $"{{ {Deed}, \"post\": \"{Id}\" }}";

    public const string Enter = $"{{ \"organization\": \"{Id}\", \"members\": [\"{Id}\"], {Deed} }}";
}
